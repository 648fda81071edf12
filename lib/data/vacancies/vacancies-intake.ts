import type { Scope } from '@/lib/domain/access/scope';
import { actorOf } from '@/lib/domain/access/scope';
import type { CounterName, Route, TierId } from '@/lib/domain/agreement/vocabulary';
import type { CounterId, DwellingId, VacancyId } from '@/lib/domain/shared/ids';
import { addressLine, type VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import type { VacancyState } from '@/lib/domain/vacancy/vacancy-state';
import { insertFrom, instant, together } from '../append';
import { counterRow, type LockedCounter, MOVE_COUNTERS } from '../books/counters';
import { INSERT_ENTRIES, reportedEntry } from '../books/ledger';
import { dwellingRow, type NewDwelling, PUT_DWELLINGS } from '../departments/dwellings';
import { INSERT_KEYS, keyRow, type NewKey } from '../idempotency';
import type { Parties } from '../parties';
import { INSERT_SLOTS, type NewSlot, slotRow } from '../slots/slots-intake';
import type { HotTx } from '../transaction';
import { eventRow, INSERT_EVENTS, type NewEvent } from './case-events';
import { choiceRow, INSERT_CHOICES, type NewChoice } from './choices';
import { decisionRow, decisionTexts, INSERT_DECISIONS, type NewDecision } from './decisions';

/** Where a decision has put a vacancy; all null while it waits for an agreement. */
export type Standing = {
  readonly state: VacancyState;
  readonly tier: TierId | null;
  readonly route: Route | null;
  readonly counter: { readonly id: CounterId; readonly name: CounterName } | null;
  readonly number: number | null;
  readonly unplaced: boolean;
};

export type NewVacancy = Parties & {
  readonly id: VacancyId;
  readonly reference: string;
  readonly dwellingId: DwellingId;
  readonly report: VacancyReport;
  readonly standing: Standing;
  /** The voided report that this one puts right. */
  readonly replacesId: VacancyId | null;
  readonly at: Date;
};

const COLUMNS = [
  ...[
    'id',
    'reference',
    'organisation_id',
    'municipality_id',
    'department_id',
    'dwelling_id',
    'external_id',
    'unit_number',
  ],
  ...[
    'address',
    'postcode',
    'city',
    'dwelling_type',
    'occasion',
    'allocation_rule',
    'rooms',
    'area_tenths',
    'rent_ore',
  ],
  ...[
    'utilities_ore',
    'deposit_ore',
    'lift',
    'ground_floor',
    'reported_on',
    'notice_on',
    'move_out_on',
    'inspection_on',
  ],
  ...[
    'ready_on',
    'available_on',
    'takeover_on',
    'state',
    'tier',
    'route',
    'counter_id',
    'number',
    'unplaced',
    'replaces_id',
  ],
  ...['revision', 'registered_at', 'registered_by', 'changed_at'],
];

const vacancyRow = (scope: Scope, { report, standing, ...row }: NewVacancy) => ({
  id: row.id,
  reference: row.reference,
  organisation_id: row.organisationId,
  municipality_id: row.municipalityId,
  department_id: row.departmentId,
  dwelling_id: row.dwellingId,
  external_id: report.externalId,
  unit_number: report.home.unitNumber,
  address: addressLine(report.home),
  postcode: report.home.postcode,
  city: report.home.city,
  dwelling_type: report.home.dwellingType,
  occasion: report.occasion,
  allocation_rule: report.home.allocationRule,
  rooms: report.home.rooms,
  area_tenths: report.home.areaTenths,
  rent_ore: report.home.rentOre,
  utilities_ore: report.home.utilitiesOre,
  deposit_ore: report.home.depositOre,
  lift: report.home.lift,
  ground_floor: report.home.groundFloor,
  reported_on: report.reportedOn,
  notice_on: report.noticeOn,
  move_out_on: report.moveOutOn,
  inspection_on: report.inspectionOn,
  ready_on: report.readyOn,
  available_on: report.availableOn,
  takeover_on: report.takeoverOn,
  ...standingColumns(standing),
  replaces_id: row.replacesId,
  revision: 1,
  registered_at: instant(row.at),
  registered_by: actorOf(scope).userId,
  changed_at: instant(row.at),
});

const standingColumns = (standing: Standing) => ({
  state: standing.state,
  tier: standing.tier,
  route: standing.route,
  counter_id: standing.counter?.id ?? null,
  number: standing.number,
  unplaced: standing.unplaced,
});

/** A vacancy that waited and has now been decided. */
export type DecidedLater = { readonly id: VacancyId; readonly standing: Standing; readonly at: Date };

const PUT_DECIDED = `
  UPDATE vacancy v SET state = r.state, tier = r.tier, route = r.route, counter_id = r.counter_id, number = r.number,
    unplaced = r.unplaced, revision = v.revision + 1, changed_at = r.changed_at
  FROM jsonb_populate_recordset(NULL::vacancy, $1::jsonb -> 'decided') AS r WHERE v.id = r.id AND v.state = 'AWAITING_AGREEMENT'`;

/** What one vacancy brings into the books: who took it, at which share, and the counter after it. */
export type NewEntry = {
  readonly counter: LockedCounter;
  readonly vacancyId: VacancyId;
  readonly counted: NonNullable<NewDecision['decision']['counted']>;
  readonly takesTurn: boolean;
  readonly tier: TierId;
  readonly at: Date;
};

/** Everything that one sender's batch of reports comes to. */
export type Intake = {
  readonly scope: Scope;
  readonly dwellings: readonly NewDwelling[];
  readonly vacancies: readonly NewVacancy[];
  readonly decided: readonly DecidedLater[];
  readonly decisions: readonly NewDecision[];
  readonly entries: readonly NewEntry[];
  readonly slots: readonly NewSlot[];
  readonly events: readonly NewEvent[];
  readonly choices: readonly NewChoice[];
  readonly keys: readonly NewKey[];
};

const PARTS = {
  counters: MOVE_COUNTERS,
  dwellings: PUT_DWELLINGS,
  vacancies: insertFrom('vacancy', 'vacancies', COLUMNS),
  decided: PUT_DECIDED,
  decisions: INSERT_DECISIONS,
  entries: INSERT_ENTRIES,
  slots: INSERT_SLOTS,
  events: INSERT_EVENTS,
  choices: INSERT_CHOICES,
  keys: INSERT_KEYS,
};
type Part = keyof typeof PARTS;
const ORDER = Object.keys(PARTS) as readonly Part[];
const statements = new Map<string, string>();

/**
 * Stores what has been decided in one statement, which goes out with the commit. `counters` are each as it stands after all of
 * it; they come from the lock, or this does not compile.
 */
export function appendIntakes(
  tx: HotTx,
  counters: readonly LockedCounter[],
  intakes: readonly Intake[],
): void {
  const rows = { counters: counters.map(counterRow), ...rowsOf(intakes) };
  const parts = ORDER.filter((part) => rows[part].length > 0);
  const name = `append-${ORDER.map((part) => (parts.includes(part) ? part.slice(0, 2) : '')).join('')}`;
  const text = statements.get(name) ?? together(parts.map((part) => PARTS[part]));
  statements.set(name, text);
  const texts = parts.includes('decisions')
    ? decisionTexts(intakes.flatMap(({ decisions }) => decisions))
    : [];
  tx.send({ name, text, values: [JSON.stringify(rows), ...texts] });
}

/** Every row is recorded on whoever sent it. */
const rowsOf = (intakes: readonly Intake[]) => ({
  dwellings: intakes.flatMap(({ dwellings }) => dwellings.map(dwellingRow)),
  vacancies: intakes.flatMap(({ scope, vacancies }) => vacancies.map((row) => vacancyRow(scope, row))),
  decided: intakes.flatMap(({ decided }) =>
    decided.map((row) => ({ id: row.id, ...standingColumns(row.standing), changed_at: instant(row.at) })),
  ),
  decisions: intakes.flatMap(({ decisions }) => decisions.map(decisionRow)),
  entries: intakes.flatMap(({ scope, entries }) =>
    entries.map(({ counter, ...entry }) => reportedEntry(counter, { ...entry, by: actorOf(scope).userId })),
  ),
  slots: intakes.flatMap(({ slots }) => slots.map(slotRow)),
  events: intakes.flatMap(({ scope, events }) => events.map((row) => eventRow(scope, row))),
  choices: intakes.flatMap(({ scope, choices }) => choices.map((row) => choiceRow(scope, row))),
  keys: intakes.flatMap(({ keys }) => keys.map(keyRow)),
});
