import { describe, expect, test } from 'vitest';
import { calendarDate } from '../shared/calendar-date';
import { openingOwnHomes } from './own-behind';
import type { Cell, Summary, SummaryPart } from './summary';

const opens = (organisationId?: string): Cell => ({
  ...{ kind: 'COUNT', n: 1, behind: { measure: 'REPORTED', ...(organisationId && { organisationId }) } },
});
const span = { from: calendarDate('2025-01-01'), through: calendarDate('2025-12-31') };
const summary = (part: SummaryPart): Summary => ({
  ...{ municipalityId: 'town', municipality: 'Byen', part, period: span, before: span, agreements: [] },
  madeOn: calendarDate('2026-01-05'),
  sections: [
    {
      id: 'VACANCIES',
      tables: [
        {
          ...{ id: 'a', columns: [{ id: 'reported', adds: true }], total: [opens()] },
          rows: [
            { id: 'own', label: { name: 'own' }, cells: [opens('north')] },
            { id: 'other', label: { name: 'other' }, cells: [opens('south')] },
          ],
        },
      ],
    },
  ],
});
const opening = ({ sections }: Summary) => {
  const table = sections[0]?.tables[0];
  return [...(table?.rows.map(({ cells }) => cells) ?? []), table?.total ?? []].map((cells) =>
    cells.map((cell) => 'behind' in cell && cell.behind !== undefined),
  );
};

describe('what an organisation opens of a summary', () => {
  test('are its own homes alone where others’ are in it; the figures stay', () => {
    const shown = openingOwnHomes(summary({ kind: 'MUNICIPALITY' }), ['north']);
    expect(opening(shown)).toEqual([[true], [false], [false]]);
    expect(JSON.stringify(shown)).toBe(
      JSON.stringify(summary({ kind: 'MUNICIPALITY' })).replace(
        /,"behind":\{"measure":"REPORTED"(,"organisationId":"south")?\}/g,
        '',
      ),
    );
  });

  test('of its own departments the history, and of nobody else’s', () => {
    const of = (organisationId: string) => ({
      history: { departmentId: `of ${organisationId}`, organisationId },
    });
    const whole = summary({ kind: 'MUNICIPALITY' });
    const rows = ['north', 'south'].map((id) => ({ id, label: { name: id }, cells: [], ...of(id) }));
    const table = { id: 'placements', columns: [], rows, total: null };
    const shown = openingOwnHomes({ ...whole, sections: [{ id: 'WATCH', tables: [table] }] }, ['north']);
    expect(shown.sections[0]?.tables[0]?.rows.map(({ history }) => history?.departmentId)).toEqual([
      ...['of north', undefined],
    ]);
  });

  test('of key figures those of its own departments and of places that are nobody’s, and of no other’s departments', () => {
    const series = (place: string, organisationId?: string) => ({
      series: { figure: 'residents' as const, place, ...(organisationId && { organisationId }) },
    });
    const whole = summary({ kind: 'MUNICIPALITY' });
    const rows = [series('d-1', 'north'), series('d-2', 'south'), series('a-1')].map((row, at) => ({
      ...{ id: String(at), label: { name: '' }, cells: [] },
      ...row,
    }));
    const table = { id: 'demography', columns: [], rows, total: null };
    const shown = openingOwnHomes({ ...whole, sections: [{ id: 'WATCH', tables: [table] }] }, ['north']);
    const opened = shown.sections[0]?.tables[0]?.rows.map((row) => row.series?.place);
    expect(opened).toEqual(['d-1', undefined, 'a-1']);
  });

  test('is everything of a summary of itself', () => {
    const own = summary({ kind: 'ORGANISATION', id: 'north', name: 'Nord' });
    expect(openingOwnHomes(own, ['north'])).toBe(own);
    const department = summary({ kind: 'DEPARTMENT', id: 'd', name: 'Parken' });
    expect(openingOwnHomes(department, ['north'])).toBe(department);
  });
});
