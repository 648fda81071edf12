import { beforeEach, describe, expect, test } from 'vitest';
import { inHotTransaction } from '@/lib/data/transaction';
import { asId, type PaperId } from '@/lib/domain/shared/ids';
import { month } from '@/lib/domain/shared/month';
import { newId } from '@/lib/platform/new-id';
import { day, givenTown, insert, rowsOf, TODAY, type Town } from '@/lib/testing/builders';
import { givenSettings } from '@/lib/testing/lettings/offers';
import {
  accepted,
  givenOfferTo,
  givenTightenedLetting,
  type OfferWithMember,
  papersOf,
  refused,
} from '@/lib/testing/lettings/papers';
import { givenFileOf, givenPaper, givenView } from '@/lib/testing/lettings/stored-papers';
import { type JudgePaperInput, judgePaper } from './judge-paper';
import { type ShowPaperInput, showPaper } from './show-paper';

let town: Town;
let offer: OfferWithMember;

beforeEach(async () => {
  town = await givenTown();
  offer = await givenOfferTo(town);
});

const shown = (more: Partial<ShowPaperInput> = {}): ShowPaperInput =>
  ({
    ...{ applicantId: offer.applicantId, memberId: offer.memberId, offerId: offer.offerId },
    ...{ paperId: asId<PaperId>(newId()), kind: 'PASSPORT', seenOn: TODAY },
    ...accepted,
    ...more,
  }) as ShowPaperInput;

const rowOf = async (id: PaperId) => (await rowsOf('SELECT * FROM paper WHERE id = $1', [id]))[0];
const eventsOf = async () =>
  (
    await rowsOf<{ kind: string }>('SELECT kind FROM applicant_event WHERE applicant_id = $1 ORDER BY id', [
      offer.applicantId,
    ])
  ).map(({ kind }) => kind);

describe('a paper that was shown', () => {
  test('is recorded with what was found, the day and the officer, and no file', async () => {
    const input = shown({ kind: 'HEALTH_CARD', issuedOn: day('2024-01-01'), seenOn: day('2025-10-03') });
    expect(await showPaper(town.officer, input)).toMatchObject({ ok: true });
    expect(await rowOf(input.paperId)).toMatchObject({
      ...{ way: 'SHOWN', verdict: 'ACCEPTED', kind: 'HEALTH_CARD', issued_on: '2024-01-01' },
      ...{ seen_on: '2025-10-03', seen_by: town.officer.userId, received_from: 'OFFICER' },
    });
    expect(await papersOf(town)).toMatchObject({ papers: 1, files: 0 });
    expect((await eventsOf()).slice(-2)).toEqual(['PAPER_RECEIVED', 'PAPER_JUDGED']);
  });

  test('sent twice is recorded once', async () => {
    const input = shown();
    await showPaper(town.officer, input);
    expect(await showPaper(town.officer, input)).toMatchObject({ ok: true });
    expect(await papersOf(town)).toMatchObject({ papers: 1 });
    expect((await eventsOf()).filter((kind) => kind === 'PAPER_JUDGED')).toHaveLength(1);
  });

  test.each([
    ['tomorrow', { seenOn: day('2025-10-07') }, 'shown-in-the-future'],
    [
      'issued after it was seen',
      { issuedOn: day('2025-10-06'), seenOn: day('2025-10-05') },
      'issued-in-the-future',
    ],
    [
      'covering next month',
      { covers: { from: month('2025-07'), to: month('2025-11') } },
      'months-in-the-future',
    ],
  ] as const)('%s is refused', async (_title, more, code) => {
    expect(await showPaper(town.officer, shown(more))).toEqual({ ok: false, error: { code } });
    expect(await papersOf(town)).toMatchObject({ papers: 0 });
  });

  test('a certificate is recorded only where a criterion in use has a ground for it', async () => {
    const certificate = { kind: 'CRIMINAL_RECORD', issuedOn: day('2025-09-01') } as const;
    expect(await showPaper(town.officer, shown(certificate))).toEqual({
      ok: false,
      error: { code: 'no-ground' },
    });
    expect(await showPaper(town.officer, shown({ ...certificate, offerId: null }))).toEqual({
      ok: false,
      error: { code: 'no-ground' },
    });
    const { applicantId, memberId, offerId } = await givenOfferTo(town, await givenTightenedLetting(town));
    const input = shown({ ...certificate, applicantId, memberId, offerId });
    expect(await showPaper(town.officer, input)).toMatchObject({ ok: true });
    expect(await rowOf(input.paperId)).toMatchObject({ kind: 'CRIMINAL_RECORD', way: 'SHOWN' });
  });

  test('a certificate that was shown has its day', async () => {
    const { applicantId, memberId, offerId } = await givenOfferTo(town, await givenTightenedLetting(town));
    const certificate = { kind: 'CRIMINAL_RECORD', applicantId, memberId, offerId } as const;
    expect(await showPaper(town.officer, shown(certificate))).toEqual({
      ...{ ok: false, error: { code: 'issued-needed' } },
    });
  });
  test('another organisation’s applicant is not found, and an offer that is over takes none', async () => {
    const theirs = await givenOfferTo(await givenTown());
    const { applicantId, memberId, offerId } = theirs;
    expect(await showPaper(town.officer, shown({ applicantId, memberId, offerId }))).toEqual({
      ok: false,
      error: { code: 'not-found' },
    });
    await insert(`UPDATE offer SET state = 'REJECTED' WHERE id = $1`, [offer.offerId]);
    expect(await showPaper(town.officer, shown())).toEqual({ ok: false, error: { code: 'offer-over' } });
    expect(await papersOf(town)).toMatchObject({ papers: 0 });
  });
});

describe('an officer judges a paper', () => {
  let paperId: PaperId;
  const covers = { from: month('2025-07'), to: month('2025-09') };
  const judge = (more: Partial<JudgePaperInput> = {}, scope = town.officer) =>
    judgePaper(scope, { paperId, revision: 1, ...accepted, covers, ...more } as JudgePaperInput);

  beforeEach(async () => {
    paperId = await givenPaper({ town, offer }, 'PAYSLIP');
    await givenView(await givenFileOf({ town }, paperId), town.officer);
  });

  test('accepts it, with what it covers', async () => {
    expect(await judge({ issuedOn: day('2025-09-30') })).toEqual({
      ok: true,
      value: { revision: 2 },
    });
    expect(await rowOf(paperId)).toMatchObject({
      ...{ verdict: 'ACCEPTED', refusal: null, covers_from: '2025-07-01', covers_to: '2025-09-01' },
      ...{ issued_on: '2025-09-30', seen_on: TODAY, seen_by: town.officer.userId, revision: 2 },
    });
    expect((await eventsOf()).at(-1)).toBe('PAPER_JUDGED');
  });

  test('refuses it with a reason, and may see it differently later', async () => {
    expect(await judge(refused)).toMatchObject({ ok: true });
    expect(await rowOf(paperId)).toMatchObject({ verdict: 'REFUSED', refusal: 'Navnet kan ikke læses' });
    expect(await judge({ revision: 2 })).toMatchObject({ ok: true });
    expect(await rowOf(paperId)).toMatchObject({ verdict: 'ACCEPTED', refusal: null, revision: 3 });
  });

  test('of two at once one wins, and the other hears who', async () => {
    const answers = await Promise.all([judge(), judge(refused)]);
    const [lost] = answers.filter(({ ok }) => !ok);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(lost).toMatchObject({
      error: { code: 'changed-meanwhile', by: expect.stringMatching(/^Prøve Person/) },
    });
    expect(await rowOf(paperId)).toMatchObject({ revision: 2 });
  });

  test('not when the offer is over, nor another organisation’s', async () => {
    expect(await judge({}, (await givenTown()).officer)).toEqual({ ok: false, error: { code: 'not-found' } });
    await insert(`UPDATE offer SET state = 'REJECTED' WHERE id = $1`, [offer.offerId]);
    expect(await judge()).toEqual({ ok: false, error: { code: 'offer-over' } });
    expect(await rowOf(paperId)).toMatchObject({ verdict: 'UNSEEN', revision: 1 });
  });

  test('not when the offer ends in the same moment', async () => {
    const waiting = `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;
    const somebodyWaits = () => expect.poll(() => rowsOf(waiting), { timeout: 5_000 }).toHaveLength(1);
    let judged: ReturnType<typeof judge> | undefined;
    await inHotTransaction(town.officer, async (tx) => {
      const text = `UPDATE offer SET state = 'REJECTED' WHERE id = $1`;
      await tx.query({ name: 'a-decision-beside', text, values: [offer.offerId] });
      judged = judge();
      await Promise.race([somebodyWaits(), judged]);
    });
    expect(await judged).toEqual({ ok: false, error: { code: 'offer-over' } });
    expect(await rowOf(paperId)).toMatchObject({ verdict: 'UNSEEN', revision: 1 });
  });

  test('not with what cannot be so', async () => {
    expect(await judge({ issuedOn: day('2025-10-07') })).toEqual({
      ok: false,
      error: { code: 'issued-in-the-future' },
    });
    expect(await rowOf(paperId)).toMatchObject({ verdict: 'UNSEEN' });
  });
});

test('what an organisation has set to be handed in may still be shown', async () => {
  await givenSettings(town, { paperWays: { PASSPORT: 'UPLOADED' } });
  expect(await showPaper(town.officer, shown())).toMatchObject({ ok: true });
});
