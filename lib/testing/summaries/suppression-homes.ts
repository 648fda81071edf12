import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { isCounted } from '@/lib/domain/summary/add-up';
import { composeSummary } from '@/lib/domain/summary/compose-summary';
import type { DepartmentTally, SummaryFacts } from '@/lib/domain/summary/facts';
import type { Measure } from '@/lib/domain/summary/measure';
import type { SectionFacts } from '@/lib/domain/summary/section-facts';
import type { Behind, DaySpan, Summary, SummaryPart } from '@/lib/domain/summary/summary';
import { cheapHomeOn } from '@/lib/domain/summary/thresholds';

/** Homes of one kind: the same department, type, rent and fate, and how many there are in each year. */
export type Homes = {
  readonly departmentId: string;
  readonly organisationId: string;
  readonly dwellingType: string;
  readonly rent: string;
  readonly month: string;
  readonly fate: keyof typeof FATES;
  readonly n: Readonly<Record<string, number>>;
};

type Line = readonly [measure: Measure, detail: string];
const GIVEN: readonly Line[] = [['SLOT_RENT', '']];

/** What a home is counted as, by what became of it; a rent stands where the detail is one. */
const FATES = {
  LET: [
    ['LET', 'ORDINARY'],
    ['LET_DAYS', ''],
  ],
  FLEXIBLE: [
    ['LET', 'FLEXIBLE'],
    ['LET_DAYS', ''],
  ],
  LATE: [
    ['LET', 'ORDINARY'],
    ['LET_DAYS', ''],
    ['CHOICE', 'LATE_REPORT'],
  ],
  USED: [
    ...GIVEN,
    ...([
      ['SLOT', 'COMPLETED'],
      ['SLOT_RENT_USED', ''],
      ['ANSWER_DAYS', ''],
      ['LEASE_DAYS', ''],
    ] as const),
    ...([
      ['LET', 'MUNICIPAL_QUARTER'],
      ['NAMING', ''],
      ['WAITING_RENT', ''],
    ] as const),
  ],
  DEAR: [
    ...GIVEN,
    ...([
      ['SLOT', 'RETURNED'],
      ['SLOT_RETURN', 'TOO_EXPENSIVE'],
      ['RETURN_FAULT', 'TOO_EXPENSIVE NONE'],
      ['SLOT_RENT_DEAR', ''],
      ['ANSWER_DAYS', ''],
    ] as const),
  ],
  FAULTY: [
    ...GIVEN,
    ...([
      ['SLOT', 'RETURNED'],
      ['SLOT_RETURN', 'WRONG_DATA'],
      ['FAULT', 'ACCEPTED'],
      ['RETURN_FAULT', 'WRONG_DATA ACCEPTED'],
      ['ANSWER_DAYS', ''],
    ] as const),
  ],
  LAPSED: [
    ...GIVEN,
    ...([
      ['SLOT', 'RETURNED'],
      ['SLOT_RETURN', 'DEADLINE_EXPIRED'],
      ['RETURN_FAULT', 'DEADLINE_EXPIRED NONE'],
    ] as const),
  ],
  VOIDED: [
    ['SLOT', 'VOIDED'],
    ['CHOICE', 'VOID'],
  ],
} as const satisfies Readonly<Record<string, readonly Line[]>>;
export const FATE_NAMES = Object.keys(FATES) as readonly (keyof typeof FATES)[];

const OF_RENTS: readonly Measure[] = ['RENT', 'SLOT_RENT', 'SLOT_RENT_USED', 'SLOT_RENT_DEAR'];

/** Everything such a home counts as, once. */
export function linesOf(homes: Homes): readonly DepartmentTally[] {
  const { departmentId, organisationId, dwellingType, rent, fate } = homes;
  const isMunicipal = FATES[fate].some(([measure]) => measure === 'SLOT');
  const reported: readonly Line[] =
    fate === 'VOIDED'
      ? [['VOIDED', 'MUNICIPAL']]
      : [
          ['REPORTED', isMunicipal ? 'MUNICIPAL' : 'ORGANISATION'],
          ['RENT', ''],
        ];
  return [...reported, ...FATES[fate], ['COUNTED', 'FAMILY'] as const].map(([measure, detail]) => ({
    ...{ measure, detail: OF_RENTS.includes(measure) ? rent : detail, tier: 'GREEN', denominator: 1 },
    ...{ n: 1, amount: 7, dwellingType, departmentId, organisationId },
  }));
}

const talliesOf = (homes: readonly Homes[], year: string): readonly DepartmentTally[] =>
  homes.flatMap((one) => {
    const n = one.n[year] ?? 0;
    return n === 0 ? [] : linesOf(one).map((line) => ({ ...line, n, amount: n * line.amount }));
  });

export const yearSpan = (year: string): DaySpan => ({
  from: calendarDate(`${year}-01-01`),
  through: calendarDate(`${year}-12-31`),
});

/** Does the figure count such a home? `month`: nothing is told by the month but what was reported. */
export function counts(homes: Homes, behind: Behind, part: SummaryPart): boolean {
  if (part.kind === 'ORGANISATION' && homes.organisationId !== part.id) return false;
  const isMonth = behind.from !== undefined && behind.from.slice(5, 7) === behind.through?.slice(5, 7);
  if (isMonth && behind.from?.slice(5, 7) !== homes.month) return false;
  return linesOf(homes).some((line) => isCounted(line, behind));
}

/** The summary that the app itself composes of these homes. */
export function summaryOfHomes(homes: readonly Homes[], part: SummaryPart, year: string): Summary {
  const own = homes.filter(
    ({ organisationId }) => part.kind !== 'ORGANISATION' || organisationId === part.id,
  );
  const earlier = String(Number(year) - 1);
  const [period, before] = [yearSpan(year), yearSpan(earlier)];
  const facts: SummaryFacts & SectionFacts = {
    ...{ part, period, before, departments: departmentsOf(own), tiers: [] },
    ...{ now: talliesOf(own, year), earlier: talliesOf(own, earlier), books: [] },
    ...{ booksBefore: [], gone: [], sharesBefore: new Map(), youthSharesBefore: new Map() },
    monthly: [year, earlier].flatMap((one) =>
      own.flatMap((home) =>
        talliesOf([home], one)
          .filter(({ measure }) => measure === 'REPORTED')
          .map((line) => ({ ...line, month: `${one}-${home.month}` })),
      ),
    ),
    ...{ flexible: [], special: null, namings: [], running: [], closed: [] },
    ...{ cheapNow: cheapHomeOn([], period.through), cheapEarlier: cheapHomeOn([], before.through) },
    ...{ emptyNow: [], emptyEarlier: [], endedNow: [], endedEarlier: [], today: calendarDate('2026-02-01') },
    ...{ watched: [], watchedBefore: [], placements: [], placementsBefore: [], goals: [] },
    ...{ criteria: [], criteriaBefore: [], placeFigures: [], placeFiguresBefore: [] },
  };
  return {
    ...{ municipalityId: 'm', municipality: 'M', part, period, before, agreements: [] },
    madeOn: calendarDate('2026-02-01'),
    sections: composeSummary(facts),
  };
}

const departmentsOf = (homes: readonly Homes[]): SummaryFacts['departments'] =>
  [...new Map(homes.map((one) => [one.departmentId, one.organisationId]))].map(([id, organisationId]) => ({
    ...{ id, number: id, name: id, organisationId, organisationName: organisationId },
    ...{ areaId: null, areaName: null, tier: 'GREEN' },
    ...{ stock: { FAMILY: 100 }, stockBefore: { FAMILY: 100 } },
    share: { da: 'hver 3.', en: 'every third' },
    youthShare: { da: 'hver 4.', en: 'every 4th' },
  }));
