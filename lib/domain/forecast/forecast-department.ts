import type { Agreement } from '../agreement/agreement';
import type { CounterName, TierId } from '../agreement/vocabulary';
import { decideAllocation } from '../allocation/decide-allocation';
import { daysBetween } from '../calendar/days';
import type { CalendarDate } from '../shared/calendar-date';
import { type Fraction, ZERO } from '../shared/fraction';
import type { DatedAgreement } from '../what-if/past';
import { NOTHING_ELSE } from '../what-if/plan';
import { RENT_BANDS, type RentBand } from '../what-if/rent-band';
import { knownPlacements, knownRule, triedAgreements } from '../what-if/tried-agreement';
import { allTogether, type Chances, ofAKind, poisson } from './chance';
import { counterOutlook, type Stretch } from './counter-outlook';
import { stretchesOf } from './days-of-one-rule';
import type { ForecastDepartment } from './known-department';
import { type Turnover, turnoverOf } from './turnover';

export type Horizon = {
  readonly from: CalendarDate;
  /** The last day. */
  readonly through: CalendarDate;
  readonly versions: readonly DatedAgreement[];
  /** How many days before `from` are looked back on. */
  readonly lookedBack: number;
};

export type DepartmentOutlook = {
  readonly department: ForecastDepartment;
  /** Where it stands when the period begins; null without an agreement in force. */
  readonly tier: TierId | null;
  readonly turnover: Turnover['basis'] | 'UNKNOWN';
  /** Vacant homes expected, of every kind. */
  readonly vacancies: number;
  readonly chances: Chances;
  readonly bands: readonly {
    readonly band: Band;
    readonly vacancies: number;
    readonly chances: Chances;
  }[];
};

/** Null: homes whose rent nobody knows. */
type Band = RentBand | null;

/** Vacancies expected in one stretch, by what the agreement does with them. */
type Expected = {
  readonly always: Map<Band, number>;
  readonly counters: Map<CounterName, { readonly stretches: Stretch[]; readonly bands: Map<Band, number> }>;
  readonly vacancies: Map<Band, number>;
};

/**
 * How many of a department's homes may go to municipal allocation in a period. What each kind of home means is asked of the core
 * that decides, for every stretch of days with one agreement and one tier; only how many become vacant is drawn.
 * @see Høje-Taastrup 2
 */
export function forecastDepartment(department: ForecastDepartment, horizon: Horizon): DepartmentOutlook {
  const expected: Expected = { always: new Map(), counters: new Map(), vacancies: new Map() };
  let tier: TierId | null = null;
  for (const { from, to, agreement } of stretchesOf(department.facts, horizon)) {
    const years = daysBetween(from, to) / DAYS_IN_YEAR;
    const standing = expect(expected, { department, agreement, on: from, years, horizon });
    if (from === horizon.from) tier = standing;
  }
  return { ...outlookOf(department, expected), department, tier, turnover: basisOf(department, horizon) };
}

const DAYS_IN_YEAR = 365;

export const BANDS: readonly Band[] = [...RENT_BANDS, null];

type Asked = {
  readonly department: ForecastDepartment;
  readonly agreement: Agreement;
  readonly on: CalendarDate;
  readonly years: number;
  readonly horizon: Horizon;
};

/** Adds what is expected in the stretch, and says where the department stands in it. */
function expect(expected: Expected, { department, agreement, on, years, horizon }: Asked): TierId | null {
  const tried = triedAgreements(NOTHING_ELSE)(agreement);
  const facts = knownPlacements(tried, department.facts, () => undefined);
  const moved = new Map<CounterName, { rate: Fraction; vacancies: number }>();
  let tier: TierId | null = null;
  for (const { dwellingType, allocationRule, band, count } of department.homes) {
    const turnover = turnoverOf(department, dwellingType, horizon.lookedBack);
    const vacancies = count * (turnover?.perHome ?? 0) * years;
    const vacancy = knownRule(
      tried,
      { dwellingType, allocationRule, occasion: 'RELET', on },
      () => undefined,
    );
    const decision = decideAllocation({ agreement, department: facts, vacancy, counterState: atRest });
    tier = decision.tier;
    addTo(expected.vacancies, band, vacancies);
    if (decision.counted === null) {
      if (decision.route === 'MUNICIPAL') addTo(expected.always, band, vacancies);
      continue;
    }
    const { counter, rate } = decision.counted;
    const so = moved.get(counter) ?? { rate, vacancies: 0 };
    moved.set(counter, { rate, vacancies: so.vacancies + vacancies });
    addTo(counterOf(expected, counter).bands, band, vacancies);
  }
  for (const [name, stretch] of moved) counterOf(expected, name).stretches.push(stretch);
  return tier;
}

const atRest = () => ({ credit: ZERO, counted: 0 });

function counterOf({ counters }: Expected, name: CounterName) {
  const found = counters.get(name) ?? { stretches: [], bands: new Map<Band, number>() };
  counters.set(name, found);
  return found;
}

const addTo = <Key>(sums: Map<Key, number>, key: Key, more: number): void => {
  sums.set(key, (sums.get(key) ?? 0) + more);
};

/** A turn falls on any of the counter's vacancies alike, so a band has its part of them by its part of the vacancies. */
function outlookOf(department: ForecastDepartment, expected: Expected) {
  const counters = [...expected.counters].map(([name, { stretches, bands }]) => ({
    ...{ bands, chances: counterOutlook(department.credits.get(name) ?? ZERO, stretches) },
    vacancies: sum(bands),
  }));
  return {
    vacancies: sum(expected.vacancies),
    chances: allTogether([poisson(sum(expected.always)), ...counters.map(({ chances }) => chances)]),
    bands: BANDS.filter((band) => expected.vacancies.has(band)).map((band) => ({
      band,
      vacancies: expected.vacancies.get(band) ?? 0,
      chances: allTogether([
        poisson(expected.always.get(band) ?? 0),
        ...counters.map(({ chances, bands, vacancies }) =>
          ofAKind(chances, vacancies === 0 ? 0 : (bands.get(band) ?? 0) / vacancies),
        ),
      ]),
    })),
  };
}

const sum = (sums: ReadonlyMap<unknown, number>): number =>
  [...sums.values()].reduce((total, one) => total + one, 0);

/** Of the kind that most of its homes are. */
function basisOf(department: ForecastDepartment, { lookedBack }: Horizon): DepartmentOutlook['turnover'] {
  const [most] = [...department.homes].sort((a, b) => b.count - a.count);
  return (most && turnoverOf(department, most.dwellingType, lookedBack)?.basis) ?? 'UNKNOWN';
}
