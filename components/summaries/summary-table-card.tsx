import Link from 'next/link';
import { useLocale, useMessages, useTranslations } from 'next-intl';
import type { WordedCell, WordedColumn, WordedRow, WordedTable } from '@/lib/domain/summary/worded';
import { paths } from '@/lib/platform/paths';
import { Card } from '../ui/card';
import { type Column, DataTable, type RowGroup } from '../ui/data-table';
import { Sub } from '../ui/row-link';
import { rowGroups } from './row-groups';
import { SummaryChart } from './summary-chart';
import type { SummarySectionsProps } from './summary-sections';
import { BeforeUnder, Both, beforeOf, columnsShown } from './year-under';

interface Props extends Pick<SummarySectionsProps, 'hrefOf' | 'fileOf'> {
  table: WordedTable;
  /** A long table shows all its rows at once. */
  unfolded?: boolean;
  /** The page names the organisations above, as a summary's does. */
  headSaysWhose?: boolean;
}

/** One table of a summary: what it says, its chart, its figures, and how each is counted. */
export function SummaryTableCard({ table, hrefOf, fileOf, unfolded = false, headSaysWhose = false }: Props) {
  const cellOf = (cell: WordedCell | undefined, column: WordedColumn) =>
    cell && (
      <span className={spread(cell)}>
        <Figure cell={cell} href={hrefOf && hrefIn(table, column, cell, hrefOf)} />
      </span>
    );
  const withBefore = (cells: readonly WordedCell[] | null, at: number) => {
    const [column, before] = [table.columns[at], beforeOf(table, at)];
    const own = column && cellOf(cells?.[at], column);
    return before === null ? (
      own
    ) : (
      <Both own={own} before={cellOf(cells?.[before.at], before.column)} table={table} />
    );
  };
  const columns: readonly Column<WordedRow>[] = [
    {
      key: 'label',
      label: table.rowsTitle,
      header: true,
      cell: (row) => <RowName row={row} opens={hrefOf !== null} />,
    },
    ...columnsShown(table).map(
      ({ column, at }): Column<WordedRow> => ({
        key: String(at),
        label: column.title,
        ...(isWordy(table, at) ? {} : { align: 'end' as const }),
        cell: ({ cells }) => withBefore(cells, at),
      }),
    ),
  ];
  const groups = useGroups(table, unfolded);
  const foot = table.total && footOf(table, withBefore);
  return (
    <Card
      title={<span className="text-lg">{table.title}</span>}
      aside={fileOf && <TableFile href={fileOf(table.id)} title={table.title} />}
      flush
      id={table.id}
    >
      <p className="max-w-prose px-4.5 pb-2 text-ink-muted md:px-6">
        {table.explanation} {table.before && <BeforeUnder period={table.before} />}
      </p>
      {table.chart && <SummaryChart table={table} />}
      {table.rows.length === 0 ? (
        <NoRows />
      ) : (
        <DataTable
          caption={table.title}
          columns={columns}
          rows={headSaysWhose ? withoutOneOwner(table.rows) : table.rows}
          groups={groups}
          rowKey={({ id }) => id}
          {...(foot && { foot })}
          keepColumns="figures"
        />
      )}
      <Definitions columns={[...table.columns, ...(table.figures ?? [])]} />
    </Card>
  );
}

/** A long table by whose its rows are; the rows' own names need not say it again then. */
function useGroups(table: WordedTable, unfolded: boolean): readonly RowGroup<WordedRow>[] | null {
  const t = useTranslations('summaries.page');
  const speaking = { locale: useLocale(), messages: useMessages() };
  const groups = rowGroups(table, speaking);
  if (groups === null) return null;
  return groups.map(({ label, rows, sums, open }) => ({
    ...{ key: label ?? '', open: open || unfolded },
    label:
      label === null
        ? t('allRows', { count: rows.length })
        : t('rowsOf', { name: label, count: rows.length }),
    rows: label === null ? rows : rows.map((row) => ({ ...row, under: null })),
    ...(sums && { sums: sumsShown(table, sums) }),
  }));
}

/** What a group's rows come to, as its columns show it. */
const sumsShown = (table: WordedTable, sums: readonly (WordedCell | null)[]) =>
  Object.fromEntries(
    columnsShown(table).map(({ at }) => {
      const [own, before] = [sums[at]?.text, beforeOf(table, at)];
      const then = before && sums[before.at]?.text;
      return [String(at), before === null ? own : <Both key={at} own={own} before={then} table={table} />];
    }),
  );

/** Rows that are all one organisation's need not say it each: the summary's head does. */
function withoutOneOwner(rows: readonly WordedRow[]): readonly WordedRow[] {
  const owners = new Set(rows.map(({ under }) => under));
  return rows.length > 1 && owners.size === 1 ? rows.map((row) => ({ ...row, under: null })) : rows;
}

function NoRows() {
  return <p className="px-4.5 pb-4 md:px-6">{useTranslations('summaries.files')('noRows')}</p>;
}

/** Which table it is of is heard, and seen by where it stands. */
function TableFile({ href, title }: { href: string; title: string }) {
  return (
    <a href={href} download className="print:hidden">
      CSV<span className="sr-only">: {title}</span>
    </a>
  );
}

const LONGEST_WORD = 16;
const LONGEST_LINE = 32;

/** Words, and percentage points, take two lines where there is no room for one; a sentence has some room. */
const spread = ({ cell, text }: WordedCell): string | undefined => {
  if (text.length > LONGEST_LINE) return 'block min-w-36';
  const wraps = cell.kind === 'WORD' || (cell.kind === 'FIGURE' && cell.unit === 'POINTS');
  return wraps ? 'whitespace-normal' : undefined;
};

/** Words of some length are read from the left, and may take several lines. */
const isWordy = ({ rows }: WordedTable, at: number): boolean =>
  rows.some(({ cells }) => cells[at]?.cell.kind === 'WORD' && cells[at].text.length > LONGEST_WORD);

/** Behind a key figure is what has been said of it through the years; behind what stood of a department, its history. */
function behindRow({ historyOf, seriesOf }: WordedRow): string | null {
  if (seriesOf !== undefined) return paths.figureSeries(seriesOf.figure, seriesOf.place);
  return historyOf === undefined ? null : paths.department(historyOf);
}

function RowName({ row, opens }: { row: WordedRow; opens: boolean }) {
  const { label, under } = row;
  const href = opens ? behindRow(row) : null;
  return (
    <span className="whitespace-normal">
      {href === null ? (
        label
      ) : (
        <Link href={href} prefetch={false}>
          {label}
        </Link>
      )}
      {under && <Sub>{under}</Sub>}
    </span>
  );
}

function footOf(
  table: WordedTable,
  cellOf: (cells: readonly WordedCell[] | null, at: number) => React.ReactNode,
): Readonly<Record<string, React.ReactNode>> {
  const cells = columnsShown(table).map(({ at }) => [String(at), cellOf(table.total, at)] as const);
  return { label: <Total />, ...Object.fromEntries(cells) };
}

function Total() {
  return useTranslations('summaries.files')('total');
}

/** A number that counts no homes opens none. */
function hrefIn(
  table: WordedTable,
  column: WordedColumn,
  { cell }: WordedCell,
  hrefOf: NonNullable<SummarySectionsProps['hrefOf']>,
): string | null {
  const behind = 'behind' in cell ? cell.behind : undefined;
  return behind === undefined || isEmpty(cell)
    ? null
    : hrefOf(behind, { table: table.id, column: column.id });
}

/** A balance of nothing may have homes behind it. */
function isEmpty(cell: WordedCell['cell']): boolean {
  if ('n' in cell) return cell.n === 0;
  if (cell.kind === 'TURNS') return cell.turns === '0' && cell.behind?.measure !== 'LEDGER';
  return cell.kind === 'MONEY' && cell.ore === 0;
}

function Figure({ cell: { cell, text }, href }: { cell: WordedCell; href: string | null }) {
  if (href !== null)
    return (
      <Link href={href} prefetch={false} className="tabular-nums">
        {text}
      </Link>
    );
  const quiet = cell.kind === 'NONE' || cell.kind === 'HIDDEN' || (cell.kind === 'COUNT' && cell.n === 0);
  return <span className={quiet ? 'text-ink-muted tabular-nums' : 'tabular-nums'}>{text}</span>;
}

/** Every figure's definition, a click away and always on paper. */
function Definitions({ columns }: { columns: readonly WordedColumn[] }) {
  const t = useTranslations('summaries.page');
  const once = [...new Map(columns.map((column) => [column.id, column])).values()];
  return (
    <details className="border-t border-line px-4.5 py-3 md:px-6">
      <summary className="cursor-pointer text-sm">{t('definitions')}</summary>
      <dl className="mt-3 grid max-w-prose gap-3 text-sm">
        {once.map(({ id, title, definition }) => (
          <div key={id}>
            <dt className="font-medium">{title}</dt>
            <dd className="text-ink-muted">{definition}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
