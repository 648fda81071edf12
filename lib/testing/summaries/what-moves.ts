import { rentStep } from '@/lib/domain/summary/measure';
import type { Summary, SummaryTable } from '@/lib/domain/summary/summary';
import { isInBand, RENT_BANDS } from '@/lib/domain/summary/thresholds';
import { rowsOf } from '../builders';
import { cellsByPlace } from './summary-tables';

type Columns = readonly string[];
const NOTHING: Columns = [];
const STATES = ['waiting', 'received', 'returned'];
const LOST = ['void-homes', 'void-days', 'rent-lost'];
const WAITS = ['waited', 'waiting-rent', 'still-waiting', 'running-rent'];
const BLAMED = ['fault-none', 'fault-organisation', 'fault-awaiting', 'fault-contested'];

/**
 * Of every table: which columns may move when a report is voided, and when the municipality gives a turn back. Nothing else may, and
 * each of these does, sooner or later.
 */
export const MAY_MOVE: Readonly<Record<string, { readonly voided: Columns; readonly returned: Columns }>> = {
  'vacancies-by-type': { voided: ['reported'], returned: NOTHING },
  'vacancies-by-tier': { voided: ['reported'], returned: NOTHING },
  'vacancies-by-route': { voided: ['reported'], returned: NOTHING },
  'vacancies-by-month': { voided: ['reported'], returned: NOTHING },
  turnover: { voided: ['reported', 'turnover'], returned: NOTHING },
  // What was counted, earned and given stands: a void is a turn given and voided, and a counter-entry.
  'promise-by-tier': { voided: [...STATES, 'voided-turns'], returned: STATES },
  promise: { voided: [...STATES, 'voided-turns', 'owed'], returned: [...STATES, 'owed'] },
  'promise-youth': { voided: [...STATES, 'voided-turns', 'owed'], returned: [...STATES, 'owed'] },
  'turns-by-department': { voided: ['returned-turns', 'of-given'], returned: ['returned-turns', 'of-given'] },
  'returns-by-reason': {
    voided: ['returned-turns', 'of-given', ...BLAMED],
    returned: ['returned-turns', 'of-given', 'fault-none', 'fault-awaiting'],
  },
  books: { voided: ['corrections', 'closing'], returned: ['corrections', 'closing'] },
  choices: {
    voided: ['choice-void', 'choices', ...BLAMED.slice(1), 'fault-reversed', 'faults'],
    returned: ['fault-awaiting', 'faults'],
  },
  'voided-reports': { voided: ['voided'], returned: NOTHING },
  'lettings-by-type': { voided: NOTHING, returned: NOTHING },
  'special-allocations': {
    voided: ['namings', 'special', 'special-due'],
    returned: ['namings', 'special', 'special-due'],
  },
  'flexible-share': {
    voided: ['counted-so-far', 'flexible-share', 'most-flexible', 'cap-state'],
    returned: NOTHING,
  },
  'fell-through': { voided: NOTHING, returned: NOTHING },
  'cheap-home-threshold': { voided: NOTHING, returned: NOTHING },
  'cheap-homes': {
    voided: ['homes-reported', 'homes-given', 'returned-for-price', 'dear-share'],
    returned: ['returned-for-price', 'dear-share'],
  },
  'rent-bands': { voided: ['homes-reported', 'homes-given'], returned: NOTHING },
  times: { voided: ['mean-days', 'measured'], returned: ['mean-days', 'measured'] },
  'waiting-rent': { voided: WAITS, returned: WAITS },
  'voids-by-ground': { voided: LOST, returned: LOST },
  'voids-by-bearer': {
    voided: [
      ...LOST,
      ...['municipality', 'organisation', 'department', 'unexplained'].map((by) => `borne-by-${by}`),
    ],
    returned: [...LOST, 'borne-by-unexplained'],
  },
  'voids-by-department': {
    voided: [...LOST, 'unexplained-homes', 'unexplained-lost'],
    returned: [...LOST, 'unexplained-homes', 'unexplained-lost'],
  },
  ...Object.fromEntries(
    [
      ...[
        'figures-against-thresholds',
        'placements',
        'placement-changes',
        'indicators',
        'compared-indicators',
      ],
      ...['waiting-list', 'evictions', 'demography', 'figures-by-department', 'area-criteria'],
    ].map((id) => [id, { voided: NOTHING, returned: NOTHING }]),
  ),
  organisations: {
    voided: ['reported', 'turnover', 'returned-turns', 'of-given', 'answer-days', 'choices'],
    returned: ['returned-turns', 'of-given'],
  },
};

export const tablesIn = (summary: Summary | null): readonly SummaryTable[] =>
  summary?.sections.flatMap(({ tables }) => tables) ?? [];

export type Move = {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly told: string;
};

/** Each place of a summary that is not what it was. */
export function movesOf(was: Summary | null, is: Summary | null): readonly Move[] {
  const [before, after] = [cellsByPlace(tablesIn(was)), cellsByPlace(tablesIn(is))];
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((place) => (before.get(place) ?? '') !== (after.get(place) ?? ''))
    .map((place) => {
      const [table = '', row = '', ...column] = place.split(' ');
      const told = `${before.get(place) ?? 'nothing'} → ${after.get(place) ?? 'nothing'}`;
      return { table, row, column: column.join(' '), told };
    });
}

type Home = {
  readonly department_id: string;
  readonly organisation_id: string;
  readonly dwelling_type: string;
  readonly tier: string | null;
  readonly route: string;
  readonly reported_on: string;
  readonly rent_ore: number;
  readonly words: readonly string[];
  readonly counters: readonly string[];
};

/** The rows that a home is told in, whatever the table. */
export async function rowsTelling(vacancyId: string): Promise<ReadonlySet<string>> {
  const [home] = await rowsOf<Home>(
    `SELECT v.department_id, v.organisation_id, v.dwelling_type, v.tier, v.route, v.reported_on::text, v.rent_ore,
       ARRAY(SELECT unnest(ARRAY[g.ground, g.bearer]) FROM void_ground g WHERE g.vacancy_id = v.id)
         || ARRAY(SELECT r.reason FROM slot_return r WHERE r.vacancy_id = v.id) AS words,
       ARRAY(SELECT c.id::text FROM counter c WHERE c.department_id = v.department_id) AS counters
     FROM vacancy v WHERE v.id = $1`,
    [vacancyId],
  );
  if (home === undefined) throw new Error('The home is there');
  const step = String(rentStep(home.rent_ore)).padStart(4, '0');
  return new Set([
    ...['total', 'ANSWER', 'NAME', 'UNEXPLAINED'],
    ...[
      home.department_id,
      home.organisation_id,
      home.dwelling_type,
      home.route,
      home.reported_on.slice(0, 7),
    ],
    ...[home.tier ?? 'none', ...home.words, ...home.counters],
    ...RENT_BANDS.filter((band) => isInBand(band, step)).map(({ id }) => id),
  ]);
}
