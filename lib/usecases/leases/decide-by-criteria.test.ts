import { describe, expect, test } from 'vitest';
import { randers2022 } from '@/agreements/randers-2022';
import { findDecisionFile } from '@/lib/data/lettings/decision-file';
import type { RejectionGround } from '@/lib/domain/letting/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { givenFacts, givenPaper } from '@/lib/testing/agreements/stated';
import { day, givenDepartment, givenTown, rowsOf, TODAY, type Town } from '@/lib/testing/builders';
import { benefit } from '@/lib/testing/lettings/households';
import { approve } from '@/lib/testing/lettings/leases';
import { type OfferedHousehold, offeredInRed, offeredTo } from '@/lib/testing/lettings/offered';
import { offerOnRecord } from '@/lib/testing/lettings/offers';
import { granted, vacancyRevisionOf } from '@/lib/testing/lettings/slots';
import { findLetter } from '../letters/find-letter';
import { makeLetter } from '../letters/make-letter';
import { recordAnswer } from '../offers/record-answer';
import { decideOffer } from './decide-offer';
import { signLease } from './sign-lease';

const code = (answer: { readonly ok: boolean; readonly error?: unknown }) =>
  answer.ok ? 'ok' : (answer.error as { code: string }).code;

const accept = async ({ town, offerId }: OfferedHousehold) => {
  const { revision } = await offerOnRecord(offerId);
  granted(await recordAnswer(town.officer, { offerId, revision, answer: 'YES' }));
};
const reject = async (
  town: Town,
  offerId: OfferedHousehold['offerId'],
  ground: RejectionGround,
  nothingComesOn: CalendarDate | null = null,
) =>
  decideOffer(town.officer, {
    ...{ offerId, revision: (await offerOnRecord(offerId)).revision, reason: 'Se kriterierne' },
    made: { decision: 'REJECTED', ground, vouched: true, nothingComesOn },
  });

describe('where every member must meet the criteria', () => {
  test('nobody is approved while something is not documented, whatever the officer says that she knows', async () => {
    const household = await offeredInRed(await givenTown());
    await accept(household);
    expect(code(await approve(household.town.officer, household.offerId, true))).toBe('approval-barred');
  });

  test('what has not come is a ground once its day has passed, or the household has written that it will not', async () => {
    const household = await offeredInRed(await givenTown());
    const { town, offerId } = household;
    await accept(household);
    expect(code(await reject(town, offerId, 'NOT_DOCUMENTED'))).toBe('papers-still-due');
    expect(code(await reject(town, offerId, 'CRITERIA_NOT_MET'))).toBe('no-criterion-failed');
    const before = await reject(town, offerId, 'NOT_DOCUMENTED', day('2025-10-05'));
    expect(before).toMatchObject({ error: { code: 'written-before-offer', offeredOn: TODAY } });
    expect(code(await reject(town, offerId, 'NOT_DOCUMENTED', day('2025-10-07')))).toBe(
      'written-in-the-future',
    );
    expect(code(await reject(town, offerId, 'NOT_DOCUMENTED', TODAY))).toBe('ok');
    expect((await findDecisionFile(town.officer, offerId))?.decisions).toMatchObject([
      { ground: 'NOT_DOCUMENTED', nothingComesOn: TODAY, reason: 'Se kriterierne' },
    ]);
  });

  test('whoever does not meet them cannot be approved, and the letter names the criterion but no circumstance', async () => {
    const household = await offeredInRed(await givenTown());
    const { town, offerId, applicantId, memberIds } = household;
    await givenFacts(applicantId, memberIds[0], { benefits: [benefit('CASH_ASSISTANCE', '2025-01')] });
    await accept(household);
    expect(code(await approve(town.officer, offerId, true))).toBe('approval-barred');
    granted(await reject(town, offerId, 'CRITERIA_NOT_MET'));
    // What is stated later changes nothing of what it was decided on.
    await givenFacts(applicantId, memberIds[0], { benefits: [] });
    const { letterId } = granted(
      await makeLetter(town.officer, { offerId, kind: 'REJECTION', language: 'da' }),
    );
    const text = JSON.stringify((await findLetter(town.officer, letterId))?.letter);
    expect(text).toMatch(/bilag 3/);
    expect(text).not.toMatch(/kontanthjælp/i);
  });

  test('the letter of what is missing lists what the household owes', async () => {
    const household = await offeredInRed(await givenTown());
    const { town, offerId } = household;
    await accept(household);
    const made = granted(await makeLetter(town.officer, { offerId, kind: 'MISSING_PAPERS', language: 'da' }));
    const letter = (await findLetter(town.officer, made.letterId))?.letter;
    const list = letter?.blocks.find((block) => block.kind === 'LIST');
    expect(list?.kind === 'LIST' && list.items.length > 2).toBe(true);
    expect(JSON.stringify(list)).toContain('Dig selv: ');
  });
});

describe('where combined letting filters', () => {
  const inRanders = async (phase: 'FLEXIBLE' | 'ORDINARY') => {
    const town = await givenTown(randers2022);
    const departmentId = await givenDepartment(town, { tier: 'ALL', criteria: ['WORK', 'NO_BENEFIT'] });
    const household = await offeredTo(town, departmentId, {
      ...{ phase, flexible: true },
      residence: { municipalityId: null, departmentId: null },
    });
    await accept(household);
    const [row] = await rowsOf<{ id: OfferedVacancy }>('SELECT vacancy_id AS id FROM offer WHERE id = $1', [
      household.offerId,
    ]);
    if (!row) throw new Error('It was offered');
    return { ...household, vacancyId: row.id };
  };
  type OfferedVacancy = Parameters<typeof signLease>[1]['vacancyId'];

  test('a recipient of listed benefits is barred after the flexible list, and rejected on that ground alone', async () => {
    const { town, offerId, applicantId, memberIds } = await inRanders('ORDINARY');
    await givenFacts(applicantId, memberIds[0], { benefits: [benefit('CASH_ASSISTANCE', '2025-01')] });
    expect(code(await approve(town.officer, offerId))).toBe('approval-barred');
    expect(code(await reject(town, offerId, 'CRITERIA_NOT_MET', TODAY))).toBe('no-criterion-failed');
    expect(code(await reject(town, offerId, 'COMBINED_LETTING'))).toBe('ok');
  });

  test.each([
    ['FLEXIBLE', false],
    ['ORDINARY', true],
  ] as const)('a lease of the phase %s is under combined letting: %s', async (phase, combined) => {
    const { town, offerId, vacancyId, applicantId, memberIds } = await inRanders(phase);
    await givenFacts(applicantId, memberIds[0], { benefits: [] });
    await givenPaper(applicantId, memberIds[0], 'BENEFIT_STATEMENT', { issuedOn: TODAY });
    granted(await approve(town.officer, offerId));
    granted(
      await signLease(town.officer, {
        ...{ vacancyId, revision: await vacancyRevisionOf(vacancyId), signedOn: TODAY },
        ...{ takeoverOn: day('2026-01-01'), leased: { by: 'OFFER', offerId } },
      }),
    );
    const rows = await rowsOf('SELECT letting_type, combined FROM lease WHERE vacancy_id = $1', [vacancyId]);
    expect(rows).toEqual([{ letting_type: phase, combined }]);
  });
});
