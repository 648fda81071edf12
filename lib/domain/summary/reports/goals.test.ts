import { describe, expect, test } from 'vitest';
import { tableOf, written, writtenById } from '@/lib/testing/summaries/summary-tables';
import type { FigureGoal, MeasuredYear } from '../../key-figures/goal';
import type { ListGoal } from '../../key-figures/list-goal';
import { calendarDate as day } from '../../shared/calendar-date';
import { asId, type OrganisationId, type PlacementRoundId, type SavedSummaryId } from '../../shared/ids';
import { type GoalsFacts, goalReportTables } from './goals';

const measured = (
  year: number,
  value: string | null,
  sources: readonly [string, ...string[]] = ['Register'],
): MeasuredYear => ({
  ...{ year, value, unit: 'COUNT', persons: null, kind: 'DST', on: day(`${year}-12-31`) },
  ...{ source: sources[0], sources },
});
const place = { groupName: null, municipalityName: 'By', source: 'Planen' } as const;
const goal = (made: Partial<FigureGoal>): FigureGoal => ({
  ...{ ...place, id: 'fewer', kind: 'FEWER_PER_YEAR', figure: 'outsideLabourMarketPersons', amount: 20 },
  ...{ areaNames: ['A', 'B'], from: day('2021-07-01'), to: null, comparedWith: 'By', baselineYear: 2021 },
  ...{ measured: [], compared: [] },
  ...made,
});
const list = (on: string, made: Partial<ListGoal> = {}): ListGoal => ({
  ...{ ...place, id: 'list', kind: 'OFF_LIST', list: 'VULNERABLE_AREA', byYear: 2024 },
  ...{ areaNames: ['A'], from: day('2022-01-01'), to: null, listOn: day('2023-12-01'), on: day(on) },
  areas: [{ name: 'A', designations: [{ designation: 'VULNERABLE_AREA', from: day('2021-12-01') }] }],
  ...made,
});

/** A year in which one goal was measured two years ago for the last time, one is kept, one is not, and an area came off its list. */
const FACTS: GoalsFacts = {
  period: { from: day('2024-01-01'), through: day('2024-12-31') },
  ...{ departments: [], placements: [], signed: [], kept: [] },
  goals: [
    goal({
      measured: [measured(2021, '956'), measured(2022, '920', ['Register', 'Skolen']), measured(2025, '1')],
    }),
    goal({
      ...{ id: 'least', kind: 'AT_LEAST_PER_YEAR', figure: 'adultApprenticeGrants', amount: 8 },
      ...{ baselineYear: 2020, areaNames: ['A'], to: day('2025-01-01') },
      measured: [measured(2023, '7'), measured(2024, '8')],
    }),
    goal({
      ...{ id: 'under', kind: 'UNDER', figure: 'residents', amount: 1000, baselineYear: 2024 },
      measured: [measured(2024, '1000')],
    }),
    goal({
      ...{ id: 'followed', kind: 'INDICATOR', figure: 'residents', amount: null, areaNames: [] },
      measured: [measured(2021, null)],
    }),
    list('2024-12-31', { areas: [{ name: 'A', designations: [] }], listOn: day('2024-12-01') }),
  ],
  goalsBefore: [list('2023-12-31')],
};
const tables = goalReportTables(FACTS);

describe('the follow-up on goals for the auditor', () => {
  test('tells each target by what was known of the year, with what it asks for, its days and its status', () => {
    expect(writtenById(tableOf(tables, 'indicators'))).toEqual([
      // 956 less 20 for each of one year is 936, and 920 is fewer; what 2025 brought is of another year.
      'fewer: outsideLabourMarketPersons | fewer-per-year | 20 | 956 | 2021 | 936 | 920 | 2022 | MET | Planen | 2021-07-01 | –',
      'least: adultApprenticeGrants | at-least-per-year | 8 | – | 2020 | 8 | 8 | 2024 | MET | Planen | 2021-07-01 | 2024-12-31',
      'under: residents | kept-under | 1000 | 1000 | 2024 | 1000 | 1000 | 2024 | MISSED | Planen | 2021-07-01 | –',
    ]);
    expect(
      tableOf(tables, 'indicators')
        .columns.slice(-2)
        .map(({ id }) => id),
    ).toEqual([...['goal-from', 'goal-through']]);
  });

  test('tells of each figure the baseline, the year before and the year, with day and sources, and where nothing was measured', () => {
    expect(writtenById(tableOf(tables, 'goal-measures'))).toEqual([
      'fewer measure-baseline: outsideLabourMarketPersons | measure-baseline | 2021 | 956 | 2021-12-31 | Register',
      'fewer measure-before: outsideLabourMarketPersons | measure-before | 2023 | not-measured | – | –',
      'fewer measure-now: outsideLabourMarketPersons | measure-now | 2024 | not-measured | – | –',
      'least measure-baseline: adultApprenticeGrants | measure-baseline | 2020 | not-measured | – | –',
      'least measure-before: adultApprenticeGrants | measure-before | 2023 | 7 | 2023-12-31 | Register',
      'least measure-now: adultApprenticeGrants | measure-now | 2024 | 8 | 2024-12-31 | Register',
      'under measure-baseline: residents | measure-baseline | 2024 | 1000 | 2024-12-31 | Register',
      'under measure-before: residents | measure-before | 2023 | not-measured | – | –',
      'under measure-now: residents | measure-now | 2024 | 1000 | 2024-12-31 | Register',
      'followed measure-baseline: residents | measure-baseline | 2021 | * | 2021-12-31 | Register',
      'followed measure-before: residents | measure-before | 2023 | not-measured | – | –',
      'followed measure-now: residents | measure-now | 2024 | not-measured | – | –',
    ]);
    const of = (at: number) =>
      goalReportTables({ ...FACTS, period: { ...FACTS.period, through: day(`${at}-12-31`) } });
    expect(writtenById(tableOf(of(2022), 'goal-measures'))[2]).toBe(
      'fewer measure-now: outsideLabourMarketPersons | measure-now | 2022 | 920 | 2022-12-31 | Register; Skolen',
    );
  });

  test('tells where areas stood on the last day of the year, and of the year before as it was told then', () => {
    expect(written(tableOf(tables, 'off-list'))).toEqual([
      'off-VULNERABLE_AREA | 2024-12-01 | – | – | 2024-12-01 | MET | Planen',
    ]);
    expect(written(tableOf(tables, 'off-list-before'))).toEqual([
      'off-VULNERABLE_AREA | 2024-12-01 | VULNERABLE_AREA | 2021-12-01 | 2023-12-01 | AWAITING | Planen',
    ]);
  });

  test('says that no summary has been before the parties, and is nothing at all without a goal', () => {
    expect(written(tableOf(tables, 'kept-summaries'))).toEqual(['– | summary-not-closed | – | – | –']);
    expect(tables.map(({ id }) => id)).not.toContain('summary-acts');
    expect(goalReportTables({ ...FACTS, goals: [] }).flatMap(({ rows }) => rows)).toEqual([]);
  });

  test('names who signed, which edition the parties closed, and what each did with it; a comment binds nobody', () => {
    const organisation = asId<OrganisationId>('o');
    const at = (on: string) => new Date(`${on}T12:00:00Z`);
    const act = (
      kind: 'SENT' | 'COMMENTED' | 'APPROVED' | 'CLOSED',
      edition: number | null,
      party: typeof organisation | null,
    ) => ({
      ...{ kind, edition, party, by: party === null ? 'Bo' : 'Eva', at: at('2025-02-01') },
    });
    const made = goalReportTables({
      ...FACTS,
      signed: [
        {
          ...{
            id: asId<PlacementRoundId>('r'),
            title: 'Marts',
            forum: 'Forum',
            meetingOn: day('2024-03-01'),
          },
          ...{ effectiveOn: day('2024-04-01'), party: 'By', by: 'Bo', at: at('2024-03-05') },
        },
      ],
      kept: [
        {
          summary: {
            ...{ id: asId<SavedSummaryId>('s'), title: 'Året', municipality: 'By', state: 'CLOSED' },
            ...{ part: { kind: 'MUNICIPALITY' }, parties: [{ id: organisation, name: 'Boligen' }] },
          },
          editions: [
            { number: 1, kind: 'SENT', at: at('2025-02-01'), checksum: 'sent' },
            { number: 2, kind: 'CLOSED', at: at('2025-02-20'), checksum: 'closed' },
          ],
          acts: [
            ...[act('SENT', 1, null), act('COMMENTED', null, organisation), act('APPROVED', 1, null)],
            ...[act('APPROVED', 1, organisation), act('CLOSED', 2, null)],
          ],
        },
      ],
    });
    expect(written(tableOf(made, 'rounds-signed'))).toEqual([
      'Forum | 2024-03-01 | 2024-04-01 | By | Bo | 2024-03-05',
    ]);
    expect(written(tableOf(made, 'kept-summaries'))).toEqual([
      'all | summary-CLOSED | 2 | 2025-02-20 | closed',
    ]);
    expect(written(tableOf(made, 'summary-acts'))).toEqual([
      'act-SENT | 1 | By | Bo | 2025-02-01',
      'act-APPROVED | 1 | By | Bo | 2025-02-01',
      'act-APPROVED | 1 | Boligen | Eva | 2025-02-01',
      'act-CLOSED | 2 | – | – | 2025-02-01',
    ]);
  });
});
