import { describe, expect, test } from 'vitest';
import { randers2022 } from '@/agreements/randers-2022';
import type { StatedFacts } from '@/lib/domain/applicant/stated-household';
import { fraction } from '@/lib/domain/shared/fraction';
import { asId, type MunicipalityId } from '@/lib/domain/shared/ids';
import { givenFacts } from '@/lib/testing/agreements/stated';
import { givenDepartment, givenTown, insert, rowsOf } from '@/lib/testing/builders';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import { benefit, day, income, job } from '@/lib/testing/lettings/households';
import { type OfferedHousehold, offeredInRed, offeredTo } from '@/lib/testing/lettings/offered';
import { granted } from '@/lib/testing/lettings/slots';
import { askFacts } from './ask-facts';
import { type StateFactsInput, stateFacts } from './state-facts';

type Sent = Partial<Omit<StateFactsInput, 'facts'>>;

const revisionOf = async ({ applicantId }: OfferedHousehold): Promise<number> => {
  const [row] = await rowsOf<{ revision: number }>('SELECT revision FROM applicant WHERE id = $1', [
    applicantId,
  ]);
  return row?.revision ?? 0;
};

async function state(given: OfferedHousehold, facts: Partial<StatedFacts>, sent: Sent = {}) {
  const { town, applicantId, offerId, memberIds } = given;
  const input = {
    applicantId,
    memberId: memberIds[0],
    offerId,
    revision: await revisionOf(given),
    facts,
    ...sent,
  };
  return stateFacts(town.officer, input);
}

const factsOf = async ({ town, applicantId, offerId, memberIds }: OfferedHousehold) =>
  (await askFacts(town.officer, { applicantId, memberId: memberIds[0], offerId }))?.member;

describe('stating facts of a member', () => {
  test('keeps them sealed, counts the change and remembers that it happened, not what was said', async () => {
    const given = await offeredInRed(await givenTown());
    const facts = {
      work: [job()],
      income: income(['2025-09', 2_345_678]),
      benefits: [benefit('CASH_ASSISTANCE', '2025-01')],
    };
    const before = await revisionOf(given);
    expect(granted(await state(given, facts)).revision).toBe(before + 1);
    expect(await factsOf(given)).toMatchObject(facts);
    const [row] = await rowsOf<{ sealed: Buffer; by: string }>(
      'SELECT facts_sealed AS sealed, facts_by AS by FROM household_member WHERE id = $1',
      [given.memberIds[0]],
    );
    for (const text of ['CASH_ASSISTANCE', 'EMPLOYED', '2345678']) {
      expect(row?.sealed.includes(Buffer.from(text))).toBe(false);
    }
    expect(row?.by).toBe(given.town.officer.userId);
    const events = await rowsOf<{ payload: unknown; by: string }>(
      `SELECT payload, actor_id AS by FROM applicant_event WHERE applicant_id = $1 AND kind = 'FACTS_STATED'`,
      [given.applicantId],
    );
    expect(events).toEqual([{ payload: { memberId: given.memberIds[0] }, by: given.town.officer.userId }]);
  });

  test('takes only what a criterion asks, and leaves the rest as it was', async () => {
    const given = await offeredInRed(await givenTown());
    granted(await state(given, { education: { level: 'HIGHER', taken: 'IN_DENMARK', approved: null } }));
    granted(await state(given, { work: [], separation: { kind: 'NONE' } }));
    expect(await factsOf(given)).toMatchObject({
      work: [],
      separation: null,
      education: { level: 'HIGHER' },
    });
  });

  test('a second member is stated in a row of its own', async () => {
    const members = [
      { relation: 'APPLICANT', bornOn: '1985-05-17' },
      { relation: 'SPOUSE', bornOn: '1987-01-02' },
    ] as const;
    const given = await offeredInRed(await givenTown(), { members });
    granted(await state(given, { work: [] }, { memberId: given.memberIds[1] ?? given.memberIds[0] }));
    expect((await factsOf(given))?.work).toBe(null);
  });
});

describe('is refused', () => {
  test('on a form that was filled from an older state, saying who changed it', async () => {
    const given = await offeredInRed(await givenTown());
    const revision = await revisionOf(given);
    granted(await state(given, { work: [] }));
    const late = await state(given, { work: [job()] }, { revision });
    expect(late).toMatchObject({
      ok: false,
      error: { code: 'changed-meanwhile', by: expect.stringContaining('Prøve') },
    });
    expect((await factsOf(given))?.work).toEqual([]);
  });

  test('to all but one of several officers who send at once', async () => {
    const given = await offeredInRed(await givenTown());
    const revision = await revisionOf(given);
    const hours = [20n, 25n, 30n, 37n];
    const answers = await Promise.all(
      hours.map((one) => state(given, { work: [job({ hoursPerWeek: fraction(one) })] }, { revision })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.flatMap((one) => (one.ok ? [] : [one.error.code]))).toEqual(
      hours.slice(1).map(() => 'changed-meanwhile'),
    );
    expect(await revisionOf(given)).toBe(revision + 1);
  });

  test('for another organisation, and for a member of somebody else', async () => {
    const given = await offeredInRed(await givenTown());
    const other = await givenTown();
    const { applicantId, memberIds, offerId } = given;
    const input = { applicantId, memberId: memberIds[0], offerId, revision: 1, facts: { work: [] } };
    expect(await stateFacts(other.officer, input)).toEqual({ ok: false, error: { code: 'not-found' } });
    expect(await askFacts(other.officer, input)).toBe(null);
    const stranger = await givenApplicant(given.town);
    const [memberId = memberIds[0]] = stranger.memberIds;
    expect(await state(given, { work: [] }, { memberId })).toMatchObject({ error: { code: 'not-found' } });
    // An offer to somebody else says nothing of what this one is asked.
    expect(await askFacts(given.town.officer, { applicantId: stranger.applicantId, memberId, offerId })).toBe(
      null,
    );
    expect(await factsOf(given)).toMatchObject({ work: null });
  });

  test('once the applicant has been erased', async () => {
    const given = await offeredInRed(await givenTown());
    await insert(`UPDATE applicant SET erased_at = now(), name = '' WHERE id = $1`, [given.applicantId]);
    expect(await state(given, { work: [] })).toMatchObject({ error: { code: 'not-found' } });
  });

  test.each<[string, Partial<StatedFacts>, object]>([
    [
      'a sale in a municipality that is none of theirs',
      {
        soldHome: {
          kind: 'SOLD',
          municipalityId: asId<MunicipalityId>(crypto.randomUUID()),
          permanent: true,
          signedOn: null,
        },
      },
      { error: { code: 'unknown-municipality' } },
    ],
    [
      'a certificate seen tomorrow',
      { convictions: { kind: 'NONE_SINCE', day: day('2025-10-07') } },
      { error: { code: 'in-the-future', field: 'convictions.day' } },
    ],
  ])('%s', async (_title, facts, expected) => {
    expect(await state(await offeredInRed(await givenTown()), facts)).toMatchObject(expected);
  });
});

test('a benefit that no criterion asks about is refused; one that was stated before may stay', async () => {
  const town = await givenTown(randers2022);
  const department = await givenDepartment(town, { tier: 'ALL', criteria: ['NO_BENEFIT'] });
  const given = await offeredTo(town, department, { phase: 'ORDINARY' });
  const grant = { benefits: [benefit('STUDENT_GRANT', '2025-01')] };
  expect(await state(given, grant)).toEqual({ ok: false, error: { code: 'benefit-not-asked' } });
  await givenFacts(given.applicantId, given.memberIds[0], grant);
  granted(await state(given, grant));
});

describe('what is asked', () => {
  test('without an offer: what the agreements of the organisation’s municipalities may ask', async () => {
    const { town, applicantId, memberIds } = await offeredInRed(await givenTown());
    const file = await askFacts(town.officer, { applicantId, memberId: memberIds[0], offerId: null });
    expect([...(file?.asked.sections.keys() ?? [])]).toEqual([
      ...['work', 'income', 'studies', 'benefits', 'convictions', 'education', 'separation', 'soldHome'],
    ]);
    expect(file?.municipalities.map(({ id }) => id)).toEqual([town.municipalityId]);
  });
  test('with an offer: what the criteria of that home need', async () => {
    const { town, applicantId, memberIds, offerId } = await offeredInRed(await givenTown());
    const file = await askFacts(town.officer, { applicantId, memberId: memberIds[0], offerId });
    expect([...(file?.asked.sections.keys() ?? [])]).toEqual([
      ...['work', 'income', 'studies', 'benefits', 'convictions', 'education'],
    ]);
    // Until a lease is signed the look-back ends today.
    expect(file?.asked.certificate).toEqual({ allowed: true, since: '2023-10-07' });
  });
});
