import { expect, test } from 'vitest';
import { givenTown, rowsOf, TODAY } from '@/lib/testing/builders';
import {
  approve,
  caseOnRecord,
  givenApproved,
  givenColleagueOf,
  givenLet,
  givenYes,
  sign,
} from '@/lib/testing/lettings/leases';
import { vacancyRevisionOf } from '@/lib/testing/lettings/slots';
import { recordFallThrough } from './record-fall-through';

const won = (answers: readonly { readonly ok: boolean }[]) => answers.filter(({ ok }) => ok).length;
const codes = (answers: readonly { readonly ok: boolean; readonly error?: unknown }[]) => [
  ...new Set(answers.flatMap((answer) => (answer.ok ? [] : [(answer.error as { code: string }).code]))),
];

test('of twenty who approve reserves of one home at once exactly one does', async () => {
  const town = await givenTown();
  const colleague = await givenColleagueOf(town);
  const first = await givenYes(town);
  const second = await givenYes(town, { letting: first });
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      approve(index % 2 === 0 ? town.officer : colleague, (index % 4 < 2 ? first : second).offerId),
    ),
  );
  expect(won(answers)).toBe(1);
  const [row] = await rowsOf<{ approved: number; decisions: number }>(
    `SELECT count(*) FILTER (WHERE o.state = 'APPROVED')::int AS approved,
       (SELECT count(*)::int FROM offer_decision x JOIN offer y ON y.id = x.offer_id WHERE y.vacancy_id = $1) AS decisions
     FROM offer o WHERE o.vacancy_id = $1`,
    [first.vacancyId],
  );
  expect(row).toEqual({ approved: 1, decisions: 1 });
});

test('of twenty who sign the lease at once exactly one does', async () => {
  const town = await givenTown();
  const colleague = await givenColleagueOf(town);
  const offer = await givenApproved(town);
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) => sign(index % 2 === 0 ? town.officer : colleague, offer)),
  );
  expect(won(answers)).toBe(1);
  expect(codes(answers)).toEqual(['already-let']);
  expect((await caseOnRecord(offer.vacancyId))?.leases).toBe(1);
});

test('one applicant who is approved for two homes gets one of them', async () => {
  const town = await givenTown();
  const here = await givenApproved(town);
  const there = await givenApproved(town, { applicantId: here.applicantId });
  const answers = await Promise.all([sign(town.officer, here), sign(town.officer, there)]);
  expect(won(answers)).toBe(1);
  expect(codes(answers)).toEqual(['applicant-gone']);
  const leases = [await caseOnRecord(here.vacancyId), await caseOnRecord(there.vacancyId)];
  expect(leases.map((row) => row?.leases).sort()).toEqual([0, 1]);
});

test('a lease falls through once, however many say so', async () => {
  const town = await givenTown();
  const { offer } = await givenLet(town);
  const { vacancyId } = offer;
  const revision = await vacancyRevisionOf(vacancyId);
  const input = { vacancyId, revision, fellOn: TODAY, reason: 'NOT_SIGNED', revive: [] } as const;
  const answers = await Promise.all(Array.from({ length: 10 }, () => recordFallThrough(town.officer, input)));
  expect(won(answers)).toBe(1);
  expect(codes(answers)).toEqual(['not-let']);
  const [row] = await rowsOf<{ n: number }>(
    `SELECT count(*)::int AS n FROM case_event WHERE vacancy_id = $1 AND kind = 'FELL_THROUGH'`,
    [vacancyId],
  );
  expect(row).toEqual({ n: 1 });
});
