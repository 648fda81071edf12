import type { DepartmentRow } from '@/components/overview/departments-table';
import type { Narrow } from '@/components/overview/period-picker';
import type { TenantFigures } from '@/components/overview/tenants-table';
import type { Overview, OverviewDepartment } from '@/lib/data/overview/overview';
import type { Counterparties } from '@/lib/data/people/counterparties';
import type { Side } from '@/lib/domain/access/role';
import { counterTerms } from '@/lib/domain/agreement/counter-terms';
import { shareInWords } from '@/lib/domain/agreement/share-words';
import { sumOfFigures } from '@/lib/domain/reporting/figures';

const FAMILY = 'FAMILY';

/** A department as the table shows it: the strip and share are those of its family homes, or of its only counter. */
export function departmentRow({ department, figures, books, counters }: OverviewDepartment): DepartmentRow {
  const { id, number, name, organisationName, standing } = department;
  const shown = counters.find((counter) => counter.name === FAMILY) ?? counters[0];
  const cells = (shown?.cells ?? []).map(({ number: cell, municipal, voided }) => ({
    number: cell,
    municipal,
    voided,
  }));
  const tier = standing && {
    mark: standing.tier.mark,
    label: standing.tier.label,
    share: shareInWords(
      counterTerms(standing.version.agreement, standing.tier.tier, shown?.name ?? FAMILY).rate,
    ),
  };
  const shownFirst = books.toSorted(
    (a, b) => Number(b.counter === shown?.name) - Number(a.counter === shown?.name),
  );
  return {
    ...{ id, number, name, organisationName, tier, cells, figures },
    books: shownFirst.map(({ book }) => book),
  };
}

/** The municipality's figures by organisation; an organisation's by municipality. */
export function tenantRows(
  { departments }: Overview,
  side: Side,
): { by: 'organisation' | 'municipality'; rows: TenantFigures[] } {
  const by = side === 'MUNICIPALITY' ? 'organisation' : 'municipality';
  const tenants = new Map(
    departments.map(({ department }) => [department[`${by}Id`], department[`${by}Name`]]),
  );
  const rows = [...tenants].map(([id, name]) => {
    const own = departments.filter(({ department }) => department[`${by}Id`] === id);
    const books = own.flatMap((row) => row.books.map(({ book }) => book));
    return { id, name, figures: sumOfFigures(own.map((row) => row.figures)), books };
  });
  return { by, rows };
}

/** A choice only where there is one. */
export function narrowsOf({ organisations, municipalities }: Counterparties): Narrow[] {
  const choices = [
    { name: 'organisation' as const, tenants: organisations },
    { name: 'municipality' as const, tenants: municipalities },
  ];
  return choices
    .filter(({ tenants }) => tenants.length > 1)
    .map(({ name, tenants }) => ({
      name,
      options: tenants.map((row) => ({ value: row.id, label: row.name })),
    }));
}
