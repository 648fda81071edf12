import type { Agreement } from '../agreement/agreement';
import type { DwellingRuleId, DwellingType, Occasion } from '../agreement/vocabulary';
import { decideAllocation } from '../allocation/decide-allocation';
import type { DepartmentFacts } from '../allocation/decision';
import type { CalendarDate } from '../shared/calendar-date';
import { formatFraction, ZERO } from '../shared/fraction';
import type { Home } from '../vacancy/vacancy-report';
import { type LetAs, readDwellingType, readImportDay, readLetAs, readReturned } from './cells';
import { type CheckedRow, refusedRow } from './checked-row';
import { readUnit } from './home-cells';
import type { LettingSaid } from './opening-of';
import { faultOfRule } from './own-rules';
import type { PlaceFinder } from './place-finder';
import type { DepartmentKnown } from './places';
import { type CellReader, cellReader, type RawCells } from './read-cells';

export type LettingRead = {
  readonly reader: CellReader;
  readonly department: DepartmentKnown | undefined;
  readonly on: CalendarDate | undefined;
  /** Null: the row does not say which home it was. */
  readonly unitNumber: string | null | undefined;
};

/** As much of a row of udlejninger.csv as can be read without the agreement of its day. @see D3 */
export function readLetting(raw: RawCells, finder: PlaceFinder): LettingRead {
  const reader = cellReader('OPENINGS', raw);
  const on = reader.at('reportedOn', readImportDay);
  const department = finder.department(reader, on);
  if (on !== undefined && on > finder.places.today) reader.refuse('reportedOn', 'future-day');
  return { reader, department, on, unitNumber: reader.maybe('unit', readUnit) };
}

type HomeKnown = Pick<Home, 'dwellingType' | 'allocationRule'>;
type Known = {
  /** Null: none was in force on the day. */
  readonly agreement: Agreement | null;
  readonly facts: DepartmentFacts;
  /** The home as the stock has it, where the row says which it was and the stock has it. */
  readonly home: HomeKnown | undefined;
  /** Whether what was owed on the day has lapsed since. */
  readonly lapsed: boolean;
};

const OCCASION: Readonly<Partial<Record<LetAs, Occasion>>> = { EXCHANGE: 'EXCHANGE', REHOUSING: 'REHOUSING' };

/**
 * What the letting earned by the agreement and the placement of its day, asked of the core as any vacancy is, and whether a turn was
 * spent: it was where the municipality had the home, also where it gave it back for reasons of its own. A home with a rule of its own
 * counts where its rule says, or nowhere; what an agreement does not carry over counts no more. @see Q06, Q07, Q08, Q15, A7, H-11
 */
export function checkLetting(
  { reader, department, on }: LettingRead,
  known: Known | null,
): CheckedRow<LettingSaid> {
  const dwellingType = reader.at('dwellingType', readDwellingType);
  const letAs = reader.at('letAs', readLetAs);
  const returned = reader.maybe('returned', readReturned);
  const allocationRule = readRule(reader, dwellingType, known);
  if (reader.faults().length > 0 || !department || !on || !dwellingType || !letAs || !known)
    return refusedRow('', reader.faults());
  const sort = `${department.id} ${on}`;
  if (known.agreement === null)
    return { state: 'UNCHANGED', key: '', as: 'before-agreement', ...reader.taken() };
  const { counted } = decideAllocation({
    agreement: known.agreement,
    department: known.facts,
    vacancy: { dwellingType, occasion: OCCASION[letAs] ?? 'RELET', allocationRule, on },
    counterState: () => ({ credit: ZERO, counted: 0 }),
  });
  if (counted === null) return { state: 'UNCHANGED', key: '', as: 'not-counted', ...reader.taken() };
  if (known.lapsed) return { state: 'UNCHANGED', key: '', as: 'lapsed', ...reader.taken() };
  const used = returned === null ? letAs === 'MUNICIPAL' : returned === 'OURS';
  const said = {
    departmentId: department.id,
    counter: counted.counter,
    on,
    rate: formatFraction(counted.rate),
    used,
  };
  return { state: 'MADE', key: '', said, sort, changes: [], ...reader.taken() };
}

/**
 * What the row says, or else what the stock says of the home that it names. A row and a stock that say otherwise are asked about, and so is
 * a rule that the agreement of the day has not: on the wrong counter the letting would be wrong in silence, on two of them.
 */
function readRule(
  reader: CellReader,
  dwellingType: DwellingType | undefined,
  known: Known | null,
): DwellingRuleId | null {
  const { agreement = null, home } = known ?? {};
  const said = reader.words('rule');
  if (home && dwellingType && home.dwellingType !== dwellingType)
    reader.refuse('dwellingType', 'differs-from-stock');
  if (home && said !== null && said !== home.allocationRule) reader.refuse('rule', 'differs-from-stock');
  const rule = said ?? home?.allocationRule ?? null;
  if (rule === null || agreement === null) return rule;
  const rules = agreement.dwellingRules.map((one) => one.rule);
  if (!rules.includes(rule)) reader.refuse('rule', ...faultOfRule(rules));
  else if (said === null) reader.took({ column: 'rule', by: 'STOCK', is: rule });
  return rule;
}
