import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, firstOfMonth } from '@/lib/domain/calendar/days';
import { parseFraction } from '@/lib/domain/shared/fraction';
import type { DaySpan, SummaryTable } from '@/lib/domain/summary/summary';
import { rowsOf } from '@/lib/testing/builders';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import { NOT_BY_PLACE, NOT_BY_TIME, whatDoesNotAdd } from '@/lib/testing/summaries/adding-up';
import { PERIOD } from '@/lib/testing/summaries/summary-example';
import { type PlayedYear, playedYear } from '@/lib/testing/summaries/summary-played';
import { tableOf } from '@/lib/testing/summaries/summary-tables';
import { getSummary } from './get-summary';

type Tables = readonly SummaryTable[];
type Part = Parameters<typeof getSummary>[1]['part'];

let year: PlayedYear;
beforeAll(async () => {
  await playsOtherDays();
  year = await playedYear();
});

async function tablesOf(part: Part, period: DaySpan = PERIOD): Promise<Tables> {
  const { municipalityId, caseworker } = year.town;
  const summary = await getSummary(caseworker, { municipalityId, part, period });
  return summary?.sections.flatMap(({ tables }) => tables) ?? expect.unreachable();
}

const WHOLE = { kind: 'MUNICIPALITY' } as const;
const departments = () => [year.a, year.b, year.c].map((id) => tablesOf({ kind: 'DEPARTMENT', id }));
const organisations = () =>
  [year.town, year.neighbour].map(({ organisationId: id }) => tablesOf({ kind: 'ORGANISATION', id }));

/** The year in spans of so many months. */
const spansOf = (months: number): readonly DaySpan[] =>
  Array.from({ length: 12 / months }, (_, at) => {
    const from = firstOfMonth(PERIOD.from, at * months);
    return { from, through: addDays(firstOfMonth(from, months), -1) };
  });

describe('the parts of the year of docs/domain/summary-example.md', () => {
  test('departments come to their organisations, and these to the municipality', async () => {
    const whole = await tablesOf(WHOLE);
    const [ofDepartments, ofOrganisations] = [
      await Promise.all(departments()),
      await Promise.all(organisations()),
    ];
    expect(whatDoesNotAdd(whole, ofOrganisations, NOT_BY_PLACE)).toEqual([]);
    expect(whatDoesNotAdd(whole, ofDepartments, NOT_BY_PLACE)).toEqual([]);
    const [ours = []] = ofOrganisations;
    expect(whatDoesNotAdd(ours, ofDepartments.slice(0, 2), NOT_BY_PLACE)).toEqual([]);
  });

  test('areas come to the municipality', async () => {
    const areas = await rowsOf<{ id: string }>(
      'SELECT area_id AS id FROM department WHERE municipality_id = $1',
      [year.town.municipalityId],
    );
    const parts = await Promise.all(areas.map(({ id }) => tablesOf({ kind: 'AREA', id })));
    expect(whatDoesNotAdd(await tablesOf(WHOLE), parts, NOT_BY_PLACE)).toEqual([]);
  });

  test.each([1, 3, 6])('spans of %i months come to the year', async (months) => {
    const parts = await Promise.all(spansOf(months).map((span) => tablesOf(WHOLE, span)));
    expect(whatDoesNotAdd(await tablesOf(WHOLE), parts, NOT_BY_TIME)).toEqual([]);
  });

  test('each account begins a month with what it ended the one before with', async () => {
    const months = await Promise.all(spansOf(1).map((span) => tablesOf(WHOLE, span)));
    const balance = (tables: Tables, id: 'opening' | 'closing') => {
      const { columns, total } = tableOf(tables, 'books');
      const cell = total?.[columns.findIndex((column) => column.id === id && column.of === undefined)];
      return cell?.kind === 'TURNS' ? parseFraction(cell.turns) : expect.unreachable();
    };
    const all = await tablesOf(WHOLE);
    const known = months.slice(0, 10);
    expect(known.map((month) => balance(month, 'opening'))).toEqual([
      balance(all, 'opening'),
      ...known.slice(0, -1).map((month) => balance(month, 'closing')),
    ]);
    expect(balance(known.at(-1) ?? [], 'closing')).toEqual(balance(all, 'closing'));
  });
});
