import { describe, expect, test } from 'vitest';
import { findApplicant } from '@/lib/data/applicants/applicants';
import { listDuplicates } from '@/lib/data/waiting-list/duplicates';
import type { ApplicantId } from '@/lib/domain/shared/ids';
import type { DuplicateFinding } from '@/lib/domain/waiting-list/duplicate';
import { givenPerson, givenTown, rowsOf, type Town } from '@/lib/testing/builders';
import { type ApplicantMade, givenApplicant } from '@/lib/testing/lettings/applicants';
import { givenOffer } from '@/lib/testing/lettings/offers';
import { resolveDuplicate } from './resolve-duplicate';

const REASON = 'Ringet op, og det er samme person.';
const DIFFERENT: DuplicateFinding = { resolution: 'DIFFERENT_PEOPLE' };
const same = (keep: ApplicantId, earlier = true): DuplicateFinding => ({
  resolution: 'SAME_PERSON',
  keep,
  earlier,
});

/** Two on the town's list, in the order of their ids. */
async function two(town: Town, one: ApplicantMade, other: ApplicantMade = one) {
  const [a, b] = [await givenApplicant(town, one), await givenApplicant(town, other)];
  return [a.applicantId, b.applicantId] as const;
}
const settle = (
  town: Pick<Town, 'officer'>,
  [one, other]: readonly [ApplicantId, ApplicantId],
  finding: DuplicateFinding,
) =>
  resolveDuplicate(town.officer, {
    pair: [
      { applicantId: one, revision: 1 },
      { applicantId: other, revision: 1 },
    ],
    ...{ finding, reason: REASON },
  });
const groundsIn = async (town: Pick<Town, 'officer'>) =>
  (await listDuplicates(town.officer, null)).pairs.map(({ grounds }) => grounds);
const MEMBERS = [{ relation: 'APPLICANT', bornOn: '1970-01-01' }] as const;

describe('applicants that may be one person', () => {
  test.each<readonly [string, ApplicantMade, ApplicantMade, readonly string[]]>([
    ['the same CPR number', { cpr: '251248-9996' }, { cpr: '251248-9996' }, ['SAME_CPR']],
    ['the same phone', { phone: '10000001' }, { phone: '10000001' }, ['SAME_PHONE']],
    ['the same e-mail', { email: 'a@b.example' }, { email: 'a@b.example' }, ['SAME_EMAIL']],
    [
      'the same name and birth, whatever its letters and spaces',
      { name: 'Åse  PRØVE', members: MEMBERS },
      { name: ' åse Prøve', members: MEMBERS },
      ['SAME_NAME_AND_BIRTH'],
    ],
    [
      'several things at once',
      { name: 'Åse', members: MEMBERS, phone: '10000001' },
      { name: 'Åse', members: MEMBERS, phone: '10000001' },
      ['SAME_NAME_AND_BIRTH', 'SAME_PHONE'],
    ],
  ])('are found by %s', async (_, one, other, grounds) => {
    const town = await givenTown();
    const pair = await two(town, one, other);
    const { pairs, total, hidden, next } = await listDuplicates(town.officer, null);
    expect(pairs.map((found) => [found.sides.map(({ id }) => id), found.grounds])).toEqual([[pair, grounds]]);
    expect({ total, hidden, next }).toEqual({ total: 1, hidden: 0, next: null });
  });

  test.each<readonly [string, ApplicantMade, ApplicantMade]>([
    ['nothing is the same', {}, {}],
    ['only the name is', { name: 'Åse', members: MEMBERS }, { name: 'Åse' }],
    ['only the birth is', { members: MEMBERS }, { members: MEMBERS }],
    ['one has left the list', { phone: '10000001' }, { phone: '10000001', state: 'LAPSED' }],
  ])('are not suspected where %s', async (_, one, other) => {
    const town = await givenTown();
    await two(town, one, other);
    expect(await groundsIn(town)).toEqual([]);
  });

  test('are not suspected for a number that an office gives for many', async () => {
    const town = await givenTown();
    for (let n = 0; n < 6; n += 1) await givenApplicant(town, { phone: '10000001' });
    expect((await listDuplicates(town.officer, null)).total).toBe(15);
    await givenApplicant(town, { phone: '10000001' });
    expect((await listDuplicates(town.officer, null)).total).toBe(0);
  });

  test('are found among thousands before the database loses its patience', async () => {
    const town = await givenTown();
    await rowsOf(
      `WITH made AS (INSERT INTO applicant (id, organisation_id, reference, name, phone, email, list, seniority_on, source, enrolled_at,
          enrolled_by, changed_at)
        SELECT gen_random_uuid(), $1, 'T-' || n, 'Prøve ' || n, 10000000 + n, n || '@eksempel.example', 'ORDINARY', '2020-01-01', 'IMPORT',
          now(), $2, now() FROM generate_series(1, 10000) n RETURNING id)
       INSERT INTO household_member (id, applicant_id, organisation_id, relation, born_on)
       SELECT id, id, $1, 'APPLICANT', '1980-01-01' FROM made`,
      [town.organisationId, town.officer.userId],
    );
    await givenApplicant(town, { phone: '10000007' });
    expect(await groundsIn(town)).toEqual([['SAME_PHONE']]);
  });

  test('are another organisation’s own, and a municipality’s never', async () => {
    const [town, other] = [await givenTown(), await givenTown()];
    await givenApplicant(town, { phone: '10000001' });
    await givenApplicant(other, { phone: '10000001' });
    const pair = await two(other, { email: 'a@b.example' });
    expect(await groundsIn(town)).toEqual([]);
    expect(await settle(town, pair, DIFFERENT)).toEqual({ ok: false, error: { code: 'not-found' } });
    expect((await listDuplicates(other.caseworker, null)).total).toBe(0);
  });

  test('come ten a page, each once', async () => {
    const town = await givenTown();
    for (let n = 0; n < 12; n += 1) await two(town, { phone: `1000000${n % 10}${n}` });
    const first = await listDuplicates(town.officer, null);
    const second = await listDuplicates(town.officer, first.next);
    expect([first.pairs.length, second.pairs.length, first.total, second.next]).toEqual([10, 2, 12, null]);
    expect(new Set([...first.pairs, ...second.pairs].map(({ sides }) => sides[0].id)).size).toBe(12);
  });

  test('of whom one is protected are told by number alone to whoever does not handle it', async () => {
    const town = await givenTown();
    const reach = [town.municipalityId];
    const colleague = await givenPerson('LETTING_OFFICER', { organisations: [town.organisationId], reach });
    const secret = { phone: '10000001', protected: true, handledBy: town.officer.userId };
    const pair = await two(town, { phone: '10000001' }, secret);
    expect(await listDuplicates(colleague, null)).toMatchObject({ pairs: [], total: 0, hidden: 1 });
    expect(await settle({ officer: colleague }, pair, DIFFERENT)).toEqual({
      ok: false,
      error: { code: 'handled-by-another' },
    });
    expect(await groundsIn(town)).toEqual([['SAME_PHONE']]);
  });
});

describe('a pair that somebody has looked at', () => {
  test('and found two people is never asked about again', async () => {
    const town = await givenTown();
    const pair = await two(town, { phone: '10000001' });
    expect(await settle(town, pair, DIFFERENT)).toEqual({ ok: true, value: null });
    expect(await groundsIn(town)).toEqual([]);
    expect(await settle(town, [pair[1], pair[0]], DIFFERENT)).toEqual({
      ok: false,
      error: { code: 'already-resolved' },
    });
    expect(
      await rowsOf('SELECT resolution, reason FROM duplicate_review WHERE applicant_id = $1', [pair[0]]),
    ).toEqual([{ resolution: 'DIFFERENT_PEOPLE', reason: REASON }]);
  });

  test.each([
    [true, '2018-01-01'],
    [false, '2020-01-01'],
  ])(
    'and found one person keeps one of them, with the earlier seniority where that is chosen (%s)',
    async (earlier, seniorityOn) => {
      const town = await givenTown();
      const pair = await two(
        town,
        { phone: '10000001', seniorityOn: '2018-01-01' },
        { phone: '10000001', seniorityOn: '2020-01-01' },
      );
      expect(await settle(town, pair, same(pair[1], earlier))).toEqual({ ok: true, value: null });
      const [left, kept] = [
        await findApplicant(town.officer, pair[0]),
        await findApplicant(town.officer, pair[1]),
      ];
      expect(kept).toMatchObject({ state: 'ACTIVE', seniorityOn });
      expect(left).toMatchObject({ state: 'LAPSED', stateReason: 'SAME_PERSON', seniorityOn: '2018-01-01' });
      expect(await rowsOf('SELECT merged_into, erase_on FROM applicant WHERE id = $1', [pair[0]])).toEqual([
        { merged_into: pair[1], erase_on: '2026-10-06' },
      ]);
      const kinds = await rowsOf<{ kind: string }>(
        'SELECT kind FROM applicant_event WHERE applicant_id = ANY ($1) ORDER BY id',
        [pair],
      );
      expect(kinds.map(({ kind }) => kind)).toEqual([
        ...['DUPLICATE_RESOLVED', 'DUPLICATE_RESOLVED', 'STATE_CHANGED', ...(earlier ? ['CHANGED'] : [])],
      ]);
      expect(await groundsIn(town)).toEqual([]);
    },
  );

  test('at once by two who disagree has one answer', async () => {
    const town = await givenTown();
    const pair = await two(town, { phone: '10000001' });
    const answers = await Promise.all([
      settle(town, pair, same(pair[0])),
      settle(town, [pair[1], pair[0]], same(pair[1])),
      settle(town, pair, DIFFERENT),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await rowsOf('SELECT id FROM duplicate_review WHERE applicant_id = $1', [pair[0]])).toHaveLength(
      1,
    );
    const merged = await rowsOf('SELECT id FROM applicant WHERE merged_into IS NOT NULL AND id = ANY ($1)', [
      pair,
    ]);
    expect(merged.length).toBeLessThanOrEqual(1);
  });

  test('of three who are one, at once, never leaves nobody on the list', async () => {
    const town = await givenTown();
    const three = [];
    for (let n = 0; n < 3; n += 1)
      three.push((await givenApplicant(town, { phone: '10000001' })).applicantId);
    const [a, b, c] = three as [ApplicantId, ApplicantId, ApplicantId];
    await Promise.all([
      settle(town, [a, b], same(a)),
      settle(town, [b, c], same(b)),
      settle(town, [c, a], same(c)),
    ]);
    const left = await rowsOf(`SELECT id FROM applicant WHERE organisation_id = $1 AND state = 'ACTIVE'`, [
      town.organisationId,
    ]);
    expect(left.length).toBeGreaterThanOrEqual(1);
  });

  test('of whom one has a live offer keeps that one, or waits', async () => {
    const town = await givenTown();
    const { applicantId } = await givenOffer(town);
    const other = (await givenApplicant(town)).applicantId;
    const pair = [applicantId, other] as const;
    expect(await settle(town, pair, same(other))).toMatchObject({
      ok: false,
      error: { code: 'has-live-offer' },
    });
    expect(await settle(town, pair, same(applicantId))).toEqual({ ok: true, value: null });
  });

  test('as it is no longer is not settled', async () => {
    const town = await givenTown();
    const pair = await two(town, { phone: '10000001' });
    await rowsOf('UPDATE applicant SET revision = 2 WHERE id = $1 RETURNING 1', [pair[0]]);
    expect(await settle(town, pair, same(pair[0]))).toMatchObject({
      ok: false,
      error: { code: 'changed-meanwhile' },
    });
    expect(await groundsIn(town)).toEqual([['SAME_PHONE']]);
  });
});
