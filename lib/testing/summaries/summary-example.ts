import { getAgreement } from '@/agreements/registry';
import type { AgreementInForce } from '@/lib/domain/agreement/agreement-in-force';
import type { EmptyVacancy } from '@/lib/domain/letting/voids/void-register';
import { type DepartmentOnDay, standingOn } from '@/lib/domain/placement/department-on-day';
import type { FigureOption } from '@/lib/domain/placement/round-figures';
import { watchDepartment } from '@/lib/domain/placement/watch';
import { calendarDate as day } from '@/lib/domain/shared/calendar-date';
import { fraction } from '@/lib/domain/shared/fraction';
import {
  type AgreementVersionId,
  asId,
  type DepartmentId,
  type KeyFigureId,
  type MunicipalityId,
  type OrganisationId,
  type VacancyId,
} from '@/lib/domain/shared/ids';
import type { DepartmentTally, SummaryDepartment, SummaryFacts } from '@/lib/domain/summary/facts';
import type { Measure } from '@/lib/domain/summary/measure';
import { placementsIn } from '@/lib/domain/summary/placements-in';
import type { SectionFacts } from '@/lib/domain/summary/section-facts';
import { cheapHomeOn } from '@/lib/domain/summary/thresholds';

/** The two departments of docs/domain/summary-example.md and whose they are. */
export type ExamplePlaces = {
  readonly a: string;
  readonly b: string;
  readonly organisation: string;
};
export const PLACES: ExamplePlaces = { a: 'a', b: 'b', organisation: 'o' };
export const PERIOD = { from: day('2025-01-01'), through: day('2025-12-31') };
export const BEFORE = { from: day('2024-01-01'), through: day('2024-12-31') };
const TODAY = day('2025-10-06');

type Line = readonly [
  department: 'a' | 'b',
  measure: Measure,
  tier: 'LEVEL_1' | 'LEVEL_2',
  detail: string,
  n: number,
  amount: number,
];

// Counted by hand from the table of homes in docs/domain/summary-example.md.
const NOW: readonly Line[] = [
  ['a', 'RENT', 'LEVEL_1', '0028', 3, 835_000],
  ['a', 'RENT', 'LEVEL_1', '0050', 2, 1_000_000],
  ['b', 'RENT', 'LEVEL_2', '0060', 10, 6_000_000],
  ['a', 'SLOT_RENT', 'LEVEL_1', '0028', 2, 560_000],
  ['a', 'SLOT_RENT_USED', 'LEVEL_1', '0028', 1, 280_000],
  ['a', 'SLOT_RENT_DEAR', 'LEVEL_1', '0028', 1, 280_000],
  ['b', 'SLOT_RENT', 'LEVEL_2', '0060', 2, 1_200_000],
  ['b', 'SLOT_RENT_USED', 'LEVEL_2', '0060', 1, 600_000],
  ['a', 'ANSWER_DAYS', 'LEVEL_1', '', 2, 3],
  ['b', 'ANSWER_DAYS', 'LEVEL_2', '', 2, 4],
  ['a', 'NAME_DAYS', 'LEVEL_1', '', 1, 7],
  ['b', 'NAME_DAYS', 'LEVEL_2', '', 2, 12],
  ['a', 'LEASE_DAYS', 'LEVEL_1', '', 1, 21],
  ['b', 'LEASE_DAYS', 'LEVEL_2', '', 1, 9],
  ['a', 'WAITING_RENT', 'LEVEL_1', '', 1, 280_000],
  ['a', 'NAMING', 'LEVEL_1', '', 1, 0],
  ['b', 'NAMING', 'LEVEL_2', '', 1, 0],
  ['b', 'NAMING', 'LEVEL_2', 'SPECIAL', 1, 0],
  ['a', 'LET', 'LEVEL_1', 'ORDINARY', 1, 0],
  ['a', 'LET', 'LEVEL_1', 'FLEXIBLE', 1, 0],
  ['a', 'LET', 'LEVEL_1', 'MUNICIPAL_AGREED', 1, 0],
  ['b', 'LET', 'LEVEL_2', 'MUNICIPAL_QUARTER', 1, 0],
  ['a', 'LET_DAYS', 'LEVEL_1', '', 2, 25],
  ['a', 'FELL_THROUGH', 'LEVEL_1', 'NOT_SIGNED', 1, 0],
];
const EARLIER: readonly Line[] = [
  ['a', 'RENT', 'LEVEL_1', '0026', 1, 260_000],
  ['a', 'LET', 'LEVEL_1', 'TRANSFER', 1, 0],
  ['a', 'LET_DAYS', 'LEVEL_1', '', 1, 10],
];

const talliesOf = (lines: readonly Line[], places: ExamplePlaces): readonly DepartmentTally[] =>
  lines.map(([department, measure, tier, detail, n, amount]) => ({
    ...{ measure, tier, detail, n, amount, dwellingType: 'FAMILY', denominator: 1 },
    ...{ departmentId: places[department], organisationId: places.organisation },
  }));

export const exampleTallies = (places = PLACES) => ({
  now: talliesOf(NOW, places),
  earlier: talliesOf(EARLIER, places),
});
export const EXAMPLE_MEASURES: readonly Measure[] = [...new Set(NOW.map(([, measure]) => measure))];

const version: AgreementInForce = {
  id: asId<AgreementVersionId>('v'),
  municipalityId: asId<MunicipalityId>('m'),
  ...{ slug: 'hoeje-taastrup-2023', version: 1, from: day('2023-01-01'), to: day('2027-01-01') },
  agreement: getAgreement('hoeje-taastrup-2023'),
};

const MOVED = { tier: 'LEVEL_2', from: '2025-03-15', decidedOn: '2025-03-10', forum: 'Boligforum' };
/** Department b moved to level 2 in March 2025. */
export const PLACEMENTS = {
  a: [{ tier: 'LEVEL_1', from: '2021-01-01', decidedOn: '2021-01-01', forum: 'Embedsmandsgruppen' }],
  b: [{ tier: 'LEVEL_1', from: '2021-01-01', decidedOn: '2021-01-01', forum: 'Embedsmandsgruppen' }, MOVED],
};

const onDay = (id: 'a' | 'b'): DepartmentOnDay => {
  const placements = PLACEMENTS[id].map(({ tier, from, decidedOn, forum }) => ({
    ...{ tier, from: day(from), to: null },
    basis: { decidedOn: day(decidedOn), forum, figure: null, source: null, criteria: [] },
  }));
  const facts = { placements, keyFigures: [], designations: [], rehousing: [] };
  return {
    ...{
      id: asId<DepartmentId>(id),
      number: id === 'a' ? '1' : '2',
      name: id === 'a' ? 'Bredgade' : 'Egeparken',
    },
    ...{ organisationId: asId<OrganisationId>('o'), organisationName: 'Prøveboligselskabet' },
    ...{
      municipalityId: version.municipalityId,
      municipalityName: 'Prøvekøbing',
      areaId: null,
      areaName: null,
    },
    ...{
      familyDwellings: 100,
      youthDwellings: 0,
      elderlyDwellings: 0,
      residents: null,
      turnoverPermille: null,
    },
    ...{ example: true, openedFrom: null, closedFrom: null, facts },
    standing: standingOn(facts, version, PERIOD.through),
  };
};

const asDepartment = (row: DepartmentOnDay): SummaryDepartment => ({
  ...{ id: row.id, number: row.number, name: row.name },
  ...{
    organisationId: row.organisationId,
    organisationName: row.organisationName,
    areaId: null,
    areaName: null,
  },
  ...{
    stock: { FAMILY: 100 },
    stockBefore: { FAMILY: 100 },
    tier: row.standing?.tier.tier ?? null,
    share: null,
  },
});

/** Of department a: a fifth of a point under the limit of level 2. */
export const FIGURE = { value: '39.8', source: 'Danmarks Statistik', on: '2025-04-01' };
const figure: FigureOption = {
  ...{ id: asId<KeyFigureId>('k'), level: 'DEPARTMENT', name: 'outsideLabourMarket', persons: null },
  ...{ ageFrom: 18, ageTo: 64, periodFrom: null, periodTo: null, suppressed: false, withdrawn: false },
  ...{ from: day(FIGURE.on), to: null, value: FIGURE.value, source: FIGURE.source, kind: 'DST' },
};

const empty = (id: string, home: Partial<EmptyVacancy>): EmptyVacancy => ({
  ...{ vacancyId: asId<VacancyId>(id), departmentId: asId<DepartmentId>('a') },
  ...{ availableOn: day('2025-10-01'), municipalityPaysUntil: null, takeoverOn: null, monthlyOre: 500_000 },
  record: null,
  ...home,
});

/** As listed of the period: those that stood empty for a day, and those that did not after all. */
const EMPTY: readonly EmptyVacancy[] = [
  empty('a1', {
    ...{ availableOn: day('2025-09-15'), takeoverOn: day('2025-10-01'), monthlyOre: 275_000 },
    record: { ground: 'NO_APPLICANT', bearer: 'SHARED', municipalityPermille: 400, emptyUntil: null },
  }),
  empty('a4', {}),
  empty('a5', { municipalityPaysUntil: day('2026-01-01'), monthlyOre: 280_000 }),
];

const measured = { unit: 'COUNT', persons: null, source: 'Danmarks Statistik', kind: 'DST' } as const;

/** Everything that the sections are composed from, as literals. */
export function exampleFacts(): SummaryFacts & SectionFacts {
  const departments = [onDay('a'), onDay('b')];
  const { tiers } = version.agreement;
  return {
    ...{ part: { kind: 'MUNICIPALITY' }, period: PERIOD, before: BEFORE, monthly: [], books: [] },
    ...{ booksBefore: [], sharesBefore: new Map() },
    departments: departments.map(asDepartment),
    tiers: tiers.map(({ tier, label }) => ({ tier, label })),
    ...exampleTallies(),
    flexible: [
      {
        ...{ departmentId: 'a', cap: fraction(1n, 3n), tiers: ['LEVEL_1'] },
        ...{ now: { counted: 6, let: 1 }, earlier: { counted: 1, let: 0 } },
      },
    ],
    ...{ special: { tier: 'LEVEL_2', every: 2 }, closed: [] },
    namings: [
      { departmentId: 'a', through: 0, throughBefore: 0 },
      { departmentId: 'b', through: 2, throughBefore: 0 },
    ],
    ...{ cheapNow: cheapHomeOn([], PERIOD.through), cheapEarlier: cheapHomeOn([], BEFORE.through) },
    running: [{ organisationId: 'o', turns: 1, ore: 116_129 }],
    ...{ emptyNow: EMPTY, emptyEarlier: [], endedNow: [], endedEarlier: [], today: TODAY },
    watched: departments.flatMap(
      (row) => watchDepartment(row, row.id === 'a' ? [figure] : [], PERIOD.through) ?? [],
    ),
    placements: departments.map((row) => placementsIn(row, [version], PERIOD)),
    placementsBefore: departments.map((row) => placementsIn(row, [version], BEFORE)),
    goals: [
      {
        ...{ id: 'g', kind: 'FEWER_PER_YEAR', figure: 'outsideLabourMarketPersons', areaNames: ['Bredgade'] },
        ...{
          groupName: null,
          ...{ municipalityName: 'Prøvekøbing', from: day('2023-01-01'), to: null },
          comparedWith: 'Prøvekøbing',
          amount: 20,
          baselineYear: 2023,
          source: 'Helhedsplanen',
        },
        measured: [
          { year: 2023, value: '360', ...measured },
          { year: 2024, value: '332', ...measured },
        ],
        compared: [],
      },
    ],
  };
}
