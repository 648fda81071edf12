import { getAgreement } from '@/agreements/registry';
import type { AgreementInForce } from '@/lib/domain/agreement/agreement-in-force';
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
} from '@/lib/domain/shared/ids';
import { agreedShare, shareOn } from '@/lib/domain/summary/agreed-share';
import type { SummaryDepartment, SummaryFacts } from '@/lib/domain/summary/facts';
import type { KnownSince } from '@/lib/domain/summary/known-since';
import { periodBefore } from '@/lib/domain/summary/periods';
import { placementsIn } from '@/lib/domain/summary/placements-in';
import type { CountedAndLet, SectionFacts } from '@/lib/domain/summary/section-facts';
import type { DaySpan } from '@/lib/domain/summary/summary';
import { cheapHomeOn } from '@/lib/domain/summary/thresholds';
import { BOOKS, BOOKS_BEFORE, EMPTY, ENDED, ENDED_BEFORE, MONTHLY } from './summary-example-books';
import { areasOn, GOALS, publishedOn, SOURCE } from './summary-example-published';
import { exampleTallies } from './summary-example-sums';

export const PERIOD = { from: day('2025-01-01'), through: day('2025-12-31') };
export const BEFORE = { from: day('2024-01-01'), through: day('2024-12-31') };
const TODAY = day('2025-10-06');

const version: AgreementInForce = {
  id: asId<AgreementVersionId>('v'),
  municipalityId: asId<MunicipalityId>('m'),
  ...{ slug: 'hoeje-taastrup-2023', version: 1, from: day('2023-01-01'), to: day('2027-01-01') },
  agreement: getAgreement('hoeje-taastrup-2023'),
};

const LEVEL_1 = { tier: 'LEVEL_1', from: '2021-01-01', decidedOn: '2021-01-01', forum: 'Embedsmandsgruppen' };
const MOVED = { tier: 'LEVEL_2', from: '2025-03-15', decidedOn: '2025-03-10', forum: 'Boligforum' };

type ExampleDepartment = Pick<DepartmentOnDay, 'number' | 'name'> & {
  readonly organisation: readonly [id: string, name: string];
  readonly placed: readonly (typeof MOVED)[];
  readonly stock: SummaryDepartment['stock'];
  readonly stockBefore: SummaryDepartment['stock'];
};
const [OURS, NEIGHBOUR] = [['o', 'Prøveboligselskabet'] as const, ['p', 'Vesterboligselskabet'] as const];
const HUNDRED = { FAMILY: 100, YOUTH: 0, ELDERLY: 0 };

/** Department b moved to level 2 in March 2025; c was two homes smaller in 2024. */
const DEPARTMENTS: Readonly<Record<'a' | 'b' | 'c', ExampleDepartment>> = {
  a: {
    ...{ number: '1', name: 'Bredgade', organisation: OURS, placed: [LEVEL_1] },
    ...{ stock: HUNDRED, stockBefore: HUNDRED },
  },
  b: {
    ...{ number: '2', name: 'Egeparken', organisation: OURS, placed: [LEVEL_1, MOVED] },
    ...{ stock: HUNDRED, stockBefore: HUNDRED },
  },
  c: {
    ...{ number: '3', name: 'Vestervang', organisation: NEIGHBOUR, placed: [LEVEL_1] },
    stock: { FAMILY: 60, YOUTH: 20, ELDERLY: 10 },
    stockBefore: { FAMILY: 58, YOUTH: 20, ELDERLY: 10 },
  },
};

const onDay = (id: 'a' | 'b' | 'c', through = PERIOD.through): DepartmentOnDay => {
  const { number, name, organisation, placed, stock } = DEPARTMENTS[id];
  const placements = placed.map(({ tier, from, decidedOn, forum }) => ({
    ...{ tier, from: day(from), to: null },
    basis: { decidedOn: day(decidedOn), forum, figure: null, source: null, criteria: [] },
  }));
  const facts = { placements, keyFigures: [], designations: [], rehousing: [] };
  return {
    ...{ id: asId<DepartmentId>(id), number, name },
    ...{ organisationId: asId<OrganisationId>(organisation[0]), organisationName: organisation[1] },
    ...{ municipalityId: version.municipalityId, municipalityName: 'Prøvekøbing' },
    ...{ areaId: null, areaName: null, residents: null, turnoverPermille: null },
    ...{ familyDwellings: stock.FAMILY ?? 0, youthDwellings: stock.YOUTH ?? 0 },
    elderlyDwellings: stock.ELDERLY ?? 0,
    ...{ example: true, lbf: null, openedFrom: null, closedFrom: null, facts },
    standing: standingOn(facts, version, through),
  };
};

const asDepartment = (row: DepartmentOnDay, id: 'a' | 'b' | 'c'): SummaryDepartment => {
  const { standing, number, name, organisationId, organisationName } = row;
  const { stock, stockBefore } = DEPARTMENTS[id];
  const tier = standing?.tier.tier ?? null;
  return {
    ...{ id, number, name, organisationId, organisationName, areaId: null, areaName: null },
    ...{ stock, stockBefore, tier },
    share: tier === null ? null : agreedShare(version.agreement, tier, 'FAMILY'),
    youthShare: tier === null ? null : agreedShare(version.agreement, tier, 'YOUTH'),
  };
};

/** Of department a: a fifth of a point under the limit of level 2. */
export const FIGURE = { value: '39.8', source: SOURCE, on: '2025-04-01' };
const figure: FigureOption = {
  ...{ id: asId<KeyFigureId>('k'), level: 'DEPARTMENT', name: 'outsideLabourMarket', persons: null },
  ...{ ageFrom: 18, ageTo: 64, periodFrom: null, periodTo: null, suppressed: false, withdrawn: false },
  ...{ from: day(FIGURE.on), to: null, value: FIGURE.value, source: FIGURE.source, kind: 'DST' },
};

const flexible = (departmentId: 'a' | 'c', now: CountedAndLet, earlier: CountedAndLet) => ({
  ...{ departmentId, cap: fraction(1n, 3n), tiers: ['LEVEL_1'], now, earlier },
});

/** From which day Nøglen knows of either organisation: each from its first home. */
export const KNOWN: KnownSince = {
  organisations: new Map([
    ['o', day('2024-03-01')],
    ['p', day('2024-06-03')],
  ]),
  ...{ agreed: version.from, today: TODAY },
};

/** Everything that the sections are composed from, as literals; of another period only what stands is as of that. */
export function exampleFacts(period: DaySpan = PERIOD): SummaryFacts & SectionFacts {
  const before = periodBefore(period);
  const ids = ['a', 'b', 'c'] as const;
  const departments = ids.map((id) => onDay(id, period.through));
  const { tiers } = version.agreement;
  const sharesBefore = (dwellingType: 'FAMILY' | 'YOUTH') =>
    new Map(
      departments.map((row) => [row.id, shareOn(row, [version], { day: before.through, dwellingType })]),
    );
  return {
    ...{ part: { kind: 'MUNICIPALITY' }, period, before, monthly: MONTHLY },
    ...{ books: BOOKS, booksBefore: BOOKS_BEFORE },
    ...{ sharesBefore: sharesBefore('FAMILY'), youthSharesBefore: sharesBefore('YOUTH'), gone: [] },
    departments: ids.map((id) => asDepartment(onDay(id, period.through), id)),
    tiers: tiers.map(({ tier, label }) => ({ tier, label })),
    ...exampleTallies(),
    flexible: [
      flexible('a', { counted: 6, let: 1 }, { counted: 1, let: 0 }),
      flexible('c', { counted: 15, let: 0 }, { counted: 3, let: 0 }),
    ],
    ...{ special: { tier: 'LEVEL_2', every: 2 }, closed: [] },
    namings: [
      { departmentId: 'a', through: 0, throughBefore: 0 },
      { departmentId: 'b', through: 2, throughBefore: 0 },
      { departmentId: 'c', through: 0, throughBefore: 0 },
    ],
    ...{ cheapNow: cheapHomeOn([], period.through), cheapEarlier: cheapHomeOn([], before.through) },
    running: [{ organisationId: 'o', turns: 1, ore: 116_129 }],
    ...{ emptyNow: EMPTY, emptyEarlier: [], endedNow: ENDED, endedEarlier: ENDED_BEFORE, today: TODAY },
    watched: departments.flatMap(
      (row) => watchDepartment(row, row.id === 'a' ? [figure] : [], period.through) ?? [],
    ),
    watchedBefore: departments.flatMap((row) => watchDepartment(row, [], before.through) ?? []),
    placements: departments.map((row) => placementsIn(row, [version], period)),
    placementsBefore: departments.map((row) => placementsIn(row, [version], before)),
    goals: GOALS,
    ...{ placeFigures: publishedOn(period.through), placeFiguresBefore: publishedOn(before.through) },
    ...{ criteria: areasOn(period.through), criteriaBefore: areasOn(before.through) },
  };
}
