import type { DepartmentListRow, DepartmentPage } from '@/lib/data/departments/departments';
import { DWELLING_TYPES } from '@/lib/domain/agreement/vocabulary';
import type { CounterOnDay } from '@/lib/domain/allocation/counter-on-day';
import { explainNextTurn } from '@/lib/domain/allocation/next-turn';
import { formatFraction, ZERO } from '@/lib/domain/shared/fraction';
import type { ApiCounterPage, ApiDepartmentPage } from '@/lib/schemas/api/stock';

const next = ({ hasNext, rows }: DepartmentPage): string | null =>
  hasNext ? (rows.at(-1)?.id ?? null) : null;

/** Departments as the API tells them. */
export const departmentsBody = (page: DepartmentPage): ApiDepartmentPage => ({
  items: page.rows.map(departmentBody),
  next: next(page),
});

const departmentBody = (row: DepartmentListRow): ApiDepartmentPage['items'][number] => ({
  ...{ id: row.id, number: row.number, name: row.name, lbfNumber: row.lbf },
  organisation: { id: row.organisationId, name: row.organisationName },
  municipality: { id: row.municipalityId, name: row.municipalityName },
  area: row.areaId === null || row.areaName === null ? null : { id: row.areaId, name: row.areaName },
  tier: row.standing && {
    id: row.standing.tier.tier,
    label: { da: row.standing.tier.label.da, en: row.standing.tier.label.en },
  },
  ...{ familyDwellings: row.familyDwellings, youthDwellings: row.youthDwellings },
  elderlyDwellings: row.elderlyDwellings,
  ...{ openedFrom: row.openedFrom, closedFrom: row.closedFrom },
});

/** Their counters, each with the municipality's next turn. */
export const countersBody = (page: DepartmentPage): ApiCounterPage => ({
  items: page.rows.flatMap((row) => row.counters.map((counter) => counterBody(row, counter))),
  next: next(page),
});

const counterBody = (
  { id: departmentId, number: departmentNumber }: DepartmentListRow,
  { id, name, terms, credit, counted, lapses, next: turn, upcoming }: CounterOnDay,
): ApiCounterPage['items'][number] => ({
  ...{ id, departmentId, departmentNumber, name, rule: terms.rule },
  dwellingType: DWELLING_TYPES.find((type) => type === terms.dwellingType) ?? null,
  ...{ share: formatFraction(terms.rate), credit: formatFraction(credit), counted },
  nextTurn: turn === 'never' ? null : turn,
  sentence: explainNextTurn(terms.rate, lapses === null ? credit : ZERO),
  upcoming: upcoming.map(({ number, municipal }) => ({ number, municipal })),
});
