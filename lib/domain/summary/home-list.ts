import type { ReturnReason, Route } from '../agreement/vocabulary';
import type { LettingType } from '../letting/vocabulary';
import type { Bilingual } from '../shared/bilingual';
import type { CalendarDate } from '../shared/calendar-date';
import type { VacancyState } from '../vacancy/vacancy-state';
import type { Cell, Column, Row, SummaryTable } from './summary';

/** One home behind a summary: what became of it, and nothing by which anybody could be known but the municipality's own case. */
export type HomeBehind = {
  readonly reference: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly department: string;
  readonly reportedOn: CalendarDate;
  readonly tier: string | null;
  readonly route: Route | null;
  readonly state: VacancyState;
  readonly givenOn: CalendarDate | null;
  readonly returnReason: ReturnReason | null;
  readonly lettingType: LettingType | 'MUNICIPAL' | null;
  readonly letOn: CalendarDate | null;
  /** Of the naming that stands; null for everybody but the municipality. */
  readonly caseReference: string | null;
  readonly caseErased: boolean;
};

export const EXPORT_FORMS = ['XLSX', 'CSV'] as const;
export type ExportForm = (typeof EXPORT_FORMS)[number];

type TierName = { readonly tier: string; readonly label: Bilingual };

const COLUMNS = [
  'organisation',
  'department',
  'reportedOn',
  'tier',
  'route',
  'state',
  'givenOn',
  'returnReason',
  'lettingType',
  'letOn',
] as const;

/** The homes as a table that every file writes; with a column of cases where the municipality's own people ask. */
export function homesTable(
  homes: readonly HomeBehind[],
  { tiers, withCases }: { readonly tiers: readonly TierName[]; readonly withCases: boolean },
): SummaryTable {
  const columns = withCases ? [...COLUMNS, 'caseReference' as const] : COLUMNS;
  return {
    id: 'homes',
    columns: columns.map((name): Column => ({ id: `home-${name}`, adds: false })),
    rows: homes.map((home): Row => {
      const cells = cellsOf(home, tiers);
      return {
        id: home.reference,
        label: { name: home.reference },
        cells: columns.map((name) => cells[name]),
      };
    }),
    total: null,
  };
}

type HomeTerm = 'route' | 'home-state' | 'return-reason' | 'letting-type' | 'case-reference';

const NONE = { kind: 'NONE' } as const;
const named = (name: string | null): Cell => (name === null ? NONE : { kind: 'WORD', label: { name } });
const dated = (on: CalendarDate | null): Cell => (on === null ? NONE : { kind: 'DATE', on });
const word = (term: HomeTerm, id: string | null): Cell =>
  id === null ? NONE : { kind: 'WORD', label: { term, id } };

const cellsOf = (
  home: HomeBehind,
  tiers: readonly TierName[],
): Readonly<Record<(typeof COLUMNS)[number] | 'caseReference', Cell>> => ({
  ...{ organisation: named(home.organisation), department: named(home.department) },
  reportedOn: dated(home.reportedOn),
  tier: tierCell(home.tier, tiers),
  ...{
    route: word('route', home.route),
    state: word('home-state', home.state),
    givenOn: dated(home.givenOn),
  },
  returnReason: word('return-reason', home.returnReason),
  ...{ lettingType: word('letting-type', home.lettingType), letOn: dated(home.letOn) },
  caseReference: home.caseErased ? word('case-reference', 'ERASED') : named(home.caseReference),
});

function tierCell(tier: string | null, tiers: readonly TierName[]): Cell {
  const known = tiers.find((row) => row.tier === tier);
  return known === undefined ? named(tier) : { kind: 'WORD', label: { names: known.label } };
}
