import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { UserScope } from '@/lib/domain/access/scope';
import type { ApplicantState } from '@/lib/domain/applicant/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { UserId } from '@/lib/domain/shared/ids';
import { givenPerson, givenTown, insert, rowsOf, type Town } from '@/lib/testing/builders';
import { asSuperuser } from '@/lib/testing/environment/a-hundred-thousand';
import { planOf, tellPlans } from '@/lib/testing/environment/plans';
import type { Keyset } from '../keyset';
import { APPLICANTS_PER_PAGE, type ApplicantFilter, listApplicants } from './applicants-list';

/** So many that names are had by more than are looked at one by one, and the first of them stand far down the list. */
const MANY = 26_000;
/** From here down the list many begin with Q, in more ways than are read side by side. */
const FAR = 17_000;

let town: Town;
let colleague: UserScope;
let everybody: readonly Enrolled[];

type Enrolled = {
  readonly id: string;
  readonly name: string;
  readonly on: CalendarDate;
  readonly state: ApplicantState;
  readonly list: 'ORDINARY' | 'TRANSFER';
  readonly flexible: boolean;
  readonly protected: boolean;
  readonly handledBy: UserId | null;
};

beforeAll(async () => {
  town = await givenTown();
  const { organisationId, officer } = town;
  colleague = await givenPerson('MANAGER', { organisations: [organisationId], reach: [town.municipalityId] });
  // Half begin with Anna or Anne, a third with one of forty names in V, and some are called Anna twice.
  await insert(
    `INSERT INTO applicant (id, organisation_id, reference, name, list, seniority_on, state, state_reason, flexible, protected, handled_by, source,
         enrolled_at, enrolled_by, changed_at)
       SELECT md5('s' || g)::uuid, $1, 'S-' || g,
         CASE WHEN g % 2 = 0 THEN CASE WHEN g % 4 = 0 THEN 'Anna' ELSE 'ANNE' END WHEN g % 3 = 0 THEN 'Vi' || chr(97 + g % 20) || 'ga'
           ELSE 'Søren-Bo' END || ' '
         || CASE WHEN g % 5 = 0 THEN 'Ærø Hansen' WHEN g % 7 = 0 THEN 'Annasen' WHEN g > $3 THEN 'Q' || chr(97 + g % 26) || g % 3
           ELSE 'V' || chr(97 + g % 26) || 'rd' || g % 2 END,
         CASE WHEN g % 3 = 0 THEN 'TRANSFER' ELSE 'ORDINARY' END, date '2000-01-01' + g / 9,
         CASE WHEN g % 10 = 0 THEN 'PAUSED' ELSE 'ACTIVE' END, CASE WHEN g % 10 = 0 THEN 'OWN_WISH' END, g % 4 = 1, g % 50 = 0,
         CASE WHEN g % 100 = 0 THEN $4::uuid END, 'IMPORT', app_now(), $4, app_now()
       FROM generate_series(1, $2::int) g`,
    [organisationId, MANY, FAR, officer.userId],
  );
  // Some are put elsewhere on the list, and some are called something else.
  await insert(`UPDATE applicant SET seniority_on = seniority_on - 900 WHERE right(reference, 2) = '04'`, []);
  await insert(`UPDATE applicant SET name = 'Annabel ' || name WHERE right(reference, 3) = '007'`, []);
  everybody = await rowsOf<Enrolled>(
    `SELECT id, name, seniority_on AS "on", state, list, flexible, protected, handled_by AS "handledBy" FROM applicant
     WHERE organisation_id = $1 ORDER BY seniority_on, id`,
    [organisationId],
  );
  await asSuperuser(async (query) => {
    await query('ANALYZE applicant, applicant_word');
  });
}, 120_000);

const wordsOf = (text: string) => text.toLowerCase().split(/[ -]/).filter(Boolean);

/** The same question answered by looking at everybody. */
function plainly(scope: UserScope, { q = '', state, list }: ApplicantFilter): readonly Enrolled[] {
  const asked = wordsOf(q);
  return everybody.filter((one) => {
    const words = wordsOf(one.name);
    return (
      (!one.protected || one.handledBy === scope.userId) &&
      (state === undefined || one.state === state) &&
      (list === undefined || (list === 'FLEXIBLE' ? one.flexible : one.list === list)) &&
      asked.every((word) => words.some((each) => each.startsWith(word)))
    );
  });
}

function plainPage(all: readonly Enrolled[], turn: Keyset | null): readonly string[] {
  const isBefore = (one: Enrolled) =>
    turn !== null && (one.on < turn.place.on || (one.on === turn.place.on && one.id < turn.place.id));
  if (turn === null) return all.slice(0, APPLICANTS_PER_PAGE).map(({ id }) => id);
  const rest = all.filter(
    (one) => one.id !== turn.place.id && isBefore(one) === (turn.direction === 'before'),
  );
  const page =
    turn.direction === 'before' ? rest.slice(-APPLICANTS_PER_PAGE) : rest.slice(0, APPLICANTS_PER_PAGE);
  return page.map(({ id }) => id);
}

const aWord = fc.constantFrom(
  ...[
    'anna',
    'Ann',
    'a',
    'annasen',
    'Søren',
    'bo',
    'b',
    'v',
    'vi',
    'vard',
    'q',
    'qa',
    'ærø',
    'HANSEN',
    'h',
    'annabel',
    'x',
  ],
);
const aQuestion = fc.array(aWord, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const aFilter = fc.record({
  q: aQuestion,
  state: fc.option(fc.constantFrom<ApplicantState>('ACTIVE', 'PAUSED'), { nil: undefined, freq: 3 }),
  list: fc.option(fc.constantFrom('ORDINARY', 'TRANSFER', 'FLEXIBLE'), { nil: undefined, freq: 3 }),
});
const aTurn = fc.option(fc.record({ direction: fc.constantFrom('after', 'before'), at: fc.nat(MANY - 1) }), {
  nil: null,
});

describe('among many of the same names', () => {
  test('a search finds page by page whom a look at everybody finds, in the order of the list, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(aFilter, aTurn, fc.boolean(), async (filter, at, isOfficer) => {
        const scope = isOfficer ? town.officer : colleague;
        const place = at === null ? undefined : everybody[at.at];
        const turn = at && place ? { direction: at.direction, place: { on: place.on, id: place.id } } : null;
        const all = plainly(scope, filter);
        const page = await listApplicants(scope, filter, turn);
        expect(page.rows.map(({ id }) => id)).toEqual(plainPage(all, turn));
        if (page.total !== null) expect(page.total).toBe(all.length);
        if (turn !== null) return;
        expect(page.hasNext).toBe(all.length > APPLICANTS_PER_PAGE);
        if (page.total === null) expect(all.length).toBeGreaterThan(page.moreThan);
      }),
      { numRuns: 150 },
    );
  });

  test('the words follow who is put elsewhere on the list', async () => {
    const apart = await rowsOf(
      'SELECT 1 FROM applicant_word w JOIN applicant a ON a.id = w.applicant_id WHERE w.seniority_on <> a.seniority_on',
    );
    expect(apart).toEqual([]);
  });

  test('a page is read along the words in the order of the list, and no further than it goes', async () => {
    await tellPlans();
    for (const [q, most] of [
      ['anna', 5_001],
      ['hansen anna', 5_001],
    ] as const) {
      const { scans, indexes, sorted } = await planOf(() => listApplicants(town.officer, { q }));
      expect.soft(indexes, q).toContain('applicant_word_pkey');
      const big = scans.filter(({ table }) => table === 'applicant' || table === 'applicant_word');
      expect
        .soft(
          big.filter(({ how, rows }) => how === 'Seq Scan' || rows > most),
          q,
        )
        .toEqual([]);
      expect.soft(sorted, q).toBeLessThanOrEqual(1_000);
    }
  });
});
