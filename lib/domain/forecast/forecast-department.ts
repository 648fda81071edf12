import type { Agreement } from '../agreement/agreement';
import type { CounterName, TierId } from '../agreement/vocabulary';
import { type LastCounted, lapseBefore } from '../allocation/carry-over';
import { decideOutcome } from '../allocation/decide-allocation';
import { addDays, daysBetween } from '../calendar/days';
import type { CalendarDate } from '../shared/calendar-date';
import { type Fraction, ONE, ZERO } from '../shared/fraction';
import type { DatedAgreement } from '../what-if/past';
import { NOTHING_ELSE } from '../what-if/plan';
import { RENT_BANDS, type RentBand } from '../what-if/rent-band';
import { triedAgreements, unknownRule, unknownTier, unplaced, withoutRule } from '../what-if/tried-agreement';
import { allTogether, type Chances, meanOf, ofAKind } from './chance';
import { counterOutlook, type Stretch } from './counter-outlook';
import { stretchesOf } from './days-of-one-rule';
import type { ForecastDepartment, ForecastHomes } from './known-department';
import { type Turnover, turnoverOf } from './turnover';

export type Horizon = {
  readonly from: CalendarDate;
  /** The last day. */
  readonly through: CalendarDate;
  readonly versions: readonly DatedAgreement[];
};

export type DepartmentOutlook = {
  readonly department: ForecastDepartment;
  /** Where it stands when the period begins; null without an agreement in force. */
  readonly tier: TierId | null;
  readonly turnover: Turnover['basis'] | 'UNKNOWN';
  /** Vacant homes expected, of every kind. */
  readonly vacancies: number;
  readonly chances: Chances;
  /** Of those expected for the municipality, homes that no tier decides on: with a rule of their own, or always the municipality's. */
  readonly outside: number;
  readonly bands: readonly {
    readonly band: Band;
    readonly vacancies: number;
    readonly chances: Chances;
  }[];
};

/** Null: homes whose rent nobody knows. */
type Band = RentBand | null;

/** What becomes of a department's vacancies: those of one counter, or those that are always the municipality's. */
type Stream = {
  readonly stretches: Stretch[];
  readonly bands: Map<Band, number>;
  /** Vacancies of homes that no tier decides on. */
  outside: number;
  /** Of the stretches so far; null: none, and the counter stands as it does today. */
  last: LastCounted | null;
  /** By kind of home: how many vacancies its turnover was learnt from. */
  readonly learntFrom: Map<ForecastHomes, number>;
};

type Expected = {
  /** Null: municipal whatever a counter says. */
  readonly streams: Map<CounterName | null, Stream>;
  readonly vacancies: Map<Band, number>;
};

/**
 * How many of a department's homes may go to municipal allocation in a period. The core that decides vacancies says what each kind of home
 * means, for every stretch of days with one agreement and one tier; only how many become vacant is left to chance. @see Høje-Taastrup 2
 */
export function forecastDepartment(
  department: ForecastDepartment,
  horizon: Horizon,
  byRent: boolean,
): DepartmentOutlook {
  const expected: Expected = { streams: new Map(), vacancies: new Map() };
  let tier: TierId | null = null;
  for (const { from, to, agreement } of stretchesOf(department.facts, horizon)) {
    const years = daysBetween(from, to) / DAYS_IN_YEAR;
    const standing = expect(expected, { department, agreement, on: from, through: addDays(to, -1), years });
    if (from === horizon.from) tier = standing;
  }
  return {
    ...outlookOf(department, expected, byRent),
    department,
    tier,
    turnover: basisOf(department),
  };
}

const DAYS_IN_YEAR = 365;

export const BANDS: readonly Band[] = [...RENT_BANDS, null];

type Asked = {
  readonly department: ForecastDepartment;
  readonly agreement: Agreement;
  readonly on: CalendarDate;
  readonly through: CalendarDate;
  readonly years: number;
};

/** Adds what is expected in the stretch, and says where the department stands in it. */
function expect(expected: Expected, { department, agreement, on, through, years }: Asked): TierId | null {
  const tried = triedAgreements(NOTHING_ELSE)(agreement);
  const { facts } = department;
  const known = unknownTier(tried, facts, on) === null ? facts : unplaced(facts);
  const moved = new Map<CounterName | null, { rate: Fraction; vacancies: number }>();
  let tier: TierId | null = null;
  for (const homes of department.homes) {
    const { dwellingType, allocationRule, band, count } = homes;
    const turnover = turnoverOf(department, dwellingType);
    const vacancies = count * (turnover?.perHome ?? 0) * years;
    const said = { dwellingType, allocationRule, occasion: 'RELET', on } as const;
    const vacancy = unknownRule(tried, said) === null ? said : withoutRule(said);
    const decision = decideOutcome({ agreement, department: known, vacancy, counterState: atRest });
    tier = decision.tier;
    addTo(expected.vacancies, band, vacancies);
    if (decision.counted === null && decision.route !== 'MUNICIPAL') continue;
    const name = decision.counted?.counter ?? null;
    const so = moved.get(name)?.vacancies ?? 0;
    moved.set(name, { rate: decision.counted?.rate ?? ONE, vacancies: so + vacancies });
    const stream = streamOf(expected, name);
    addTo(stream.bands, band, vacancies);
    if (name === null || vacancy.allocationRule !== null) stream.outside += vacancies;
    stream.learntFrom.set(homes, count * (turnover?.learntFrom ?? 0));
  }
  for (const [name, stretch] of moved) {
    const stream = streamOf(expected, name);
    const last = stream.last ?? (name === null ? null : department.counters.get(name)?.last);
    const met = tier === null ? null : { tier, on };
    // Whatever is owed by then: one asks of a whole turn.
    const lapsed = met !== null && lapseBefore(agreement.carryOver, { credit: ONE, last }, met) !== null;
    stream.stretches.push({ ...stretch, lapsed });
    if (tier !== null && stretch.vacancies > 0) stream.last = { tier, on: through };
  }
  return tier;
}

const atRest = () => ({ credit: ZERO, counted: 0 });

function streamOf({ streams }: Expected, name: CounterName | null): Stream {
  const found = streams.get(name) ?? {
    stretches: [],
    bands: new Map(),
    outside: 0,
    learntFrom: new Map(),
    last: null,
  };
  streams.set(name, found);
  return found;
}

const addTo = <Key>(sums: Map<Key, number>, key: Key, more: number): void => {
  sums.set(key, (sums.get(key) ?? 0) + more);
};

/** A turn falls on any of the counter's vacancies alike, so a band has its part of them by its part of the vacancies. */
function outlookOf(department: ForecastDepartment, expected: Expected, byRent: boolean) {
  const streams = [...expected.streams].map(([name, { stretches, bands, outside, learntFrom }]) => ({
    ...{ bands, outside, vacancies: sum(bands) },
    // Where every vacancy is the municipality's, each is a turn by itself.
    chances: counterOutlook(
      name === null ? ZERO : (department.counters.get(name)?.credit ?? ZERO),
      stretches,
      sum(learntFrom),
    ),
  }));
  return {
    vacancies: sum(expected.vacancies),
    chances: allTogether(streams.map(({ chances }) => chances)),
    outside: streams.reduce(
      (total, { chances, outside, vacancies }) =>
        total + (vacancies === 0 ? 0 : (meanOf(chances) * outside) / vacancies),
      0,
    ),
    bands: BANDS.filter((band) => byRent && expected.vacancies.has(band)).map((band) => ({
      band,
      vacancies: expected.vacancies.get(band) ?? 0,
      chances: allTogether(
        streams.map(({ chances, bands, vacancies }) =>
          ofAKind(chances, vacancies === 0 ? 0 : (bands.get(band) ?? 0) / vacancies),
        ),
      ),
    })),
  };
}

const sum = (sums: ReadonlyMap<unknown, number>): number =>
  [...sums.values()].reduce((total, one) => total + one, 0);

/** Of the kind that most of its homes are. */
function basisOf(department: ForecastDepartment): DepartmentOutlook['turnover'] {
  const [most] = [...department.homes].sort((a, b) => b.count - a.count);
  return (most && turnoverOf(department, most.dwellingType)?.basis) ?? 'UNKNOWN';
}
