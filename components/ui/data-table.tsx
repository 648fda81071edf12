import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Heading } from './data-table-heading';
import { Icon } from './icon';

export type SortDirection = 'ascending' | 'descending';

export interface Column<Row> {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand to the right. */
  align?: 'end';
  /** The address that sorts by this column, and how it is sorted now. */
  sort?: { href: string; direction?: SortDirection };
  /** Names the row to a screen reader; the first such column also heads the card on a phone. */
  header?: boolean;
  /** The heading is heard only: a column of buttons. */
  labelHidden?: boolean;
  nowrap?: boolean;
  /** How many columns the row's cell takes up; the next ones are left out. */
  spans?: (row: Row) => number;
  /** In a compact table: has a line of its own on a phone, or is left out there since the row's own page says it. */
  onPhone?: 'wide' | 'none';
}

/** Rows under a heading of their own, folded until somebody opens it; on paper all are there. */
export interface RowGroup<Row> {
  key: string;
  label: string;
  rows: readonly Row[];
  open?: boolean;
  /** What the rows come to: one cell per column key. */
  sums?: Readonly<Record<string, ReactNode>>;
}

interface DataTableProps<Row> {
  caption: string;
  /** The caption is seen as well as heard. */
  captionShown?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** The same rows in groups, of a table that would be too long to read through. */
  groups?: readonly RowGroup<Row>[] | null;
  rowKey: (row: Row) => string;
  /** Marks a row that needs attention today. */
  rowTone?: (row: Row) => 'late' | undefined;
  /** Sums: one cell per column key. */
  foot?: Readonly<Record<string, ReactNode>>;
  /** Keeps its columns on a phone and scrolls sideways instead: for ledgers and sums that are read as columns. With `lines`, number, name
   * and sums stay columns there, and the rest stands on a second line; with `figures`, headings wrap. But with `lines`, the row's name stays in sight. */
  keepColumns?: boolean | 'lines' | 'figures';
  /** On a phone the figures stand side by side under their labels: for long tables of figures. */
  compact?: boolean;
}

/** A table made by the server. Sorting is a link; on a phone each row becomes a card with labels. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionShown, columns, rows, groups, rowKey, rowTone, foot, keepColumns, compact } = props;
  const line = (row: Row) => (
    <tr
      key={rowKey(row)}
      className={classNames('relative hover:bg-ground/70', rowTone?.(row) === 'late' && 'bg-warn-soft')}
    >
      {spanned(columns, row).map((column) => (
        <Cell key={column.key} column={column} span={column.spans?.(row)}>
          {column.cell(row)}
        </Cell>
      ))}
    </tr>
  );
  const table = (
    <table
      className={classNames(
        'w-full border-collapse text-md',
        looks[String(keepColumns ?? false)],
        compact && 'compact',
      )}
    >
      <caption className={captionShown ? 'px-3.5 pt-4 pb-1 text-start font-semibold md:px-6' : 'sr-only'}>
        {caption}
      </caption>
      <thead>
        <tr className="border-b border-line-strong">{columns.map((column) => Heading(column))}</tr>
      </thead>
      {groups ? (
        groups.map((group) => (
          <tbody key={group.key} className="folds divide-y divide-line border-b border-line">
            <GroupHeading group={group} columns={columns} />
            {group.rows.map(line)}
          </tbody>
        ))
      ) : (
        <tbody className="divide-y divide-line">{rows.map(line)}</tbody>
      )}
      {foot && (
        <tfoot className="border-t-2 border-line-strong font-semibold">
          <tr>
            {columns.map((column) => (
              <Cell key={column.key} column={column}>
                {foot[column.key]}
              </Cell>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
  if (!keepColumns) return table;
  return (
    // A region that scrolls must be reachable by the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="sideways" aria-label={caption} tabIndex={0}>
      {table}
    </section>
  );
}

const looks: Readonly<Record<string, string>> = {
  false: 'stacks roomy',
  true: 'tight named',
  lines: 'tight lines',
  figures: 'tight named figures',
};

/** Opens its rows without a script: what is open, the style sheet shows. */
function GroupHeading<Row>({ group, columns }: { group: RowGroup<Row>; columns: readonly Column<Row>[] }) {
  const { label, open, sums } = group;
  return (
    <tr className="font-medium hover:bg-ground/70">
      <th scope="rowgroup" colSpan={sums ? 1 : columns.length} className="cell text-start font-medium">
        <details open={open} className="group">
          <summary className="flex w-fit items-start gap-2">
            <span className="pt-0.5 text-ink-muted transition-transform group-open:rotate-90 print:hidden">
              <Icon name="right" />
            </span>
            <span className="underline decoration-line-strong underline-offset-4 print:no-underline">
              {label}
            </span>
          </summary>
        </details>
      </th>
      {sums &&
        columns.slice(1).map((column) => (
          <td key={column.key} data-label={column.label} className="cell text-end whitespace-nowrap">
            {sums[column.key]}
          </td>
        ))}
    </tr>
  );
}

/** The columns that have a cell of their own in the row. */
function spanned<Row>(columns: readonly Column<Row>[], row: Row): readonly Column<Row>[] {
  const covered = new Set(
    columns.flatMap(({ spans }, at) => columns.slice(at + 1, at + (spans?.(row) ?? 1)).map(({ key }) => key)),
  );
  return columns.filter(({ key }) => !covered.has(key));
}

interface CellProps<Row> {
  column: Column<Row>;
  span?: number;
  children: ReactNode;
}

function Cell<Row>({ column, span, children }: CellProps<Row>) {
  const shared = classNames(
    'cell',
    column.nowrap && 'whitespace-nowrap',
    column.align && 'text-end whitespace-nowrap',
  );
  // What does not apply is left out: it would be sent with every cell all the same.
  const across = span === undefined ? {} : { colSpan: span };
  if (column.header) {
    return (
      <th scope="row" {...across} className={classNames(shared, 'text-start font-normal')}>
        {children}
      </th>
    );
  }
  const label = column.labelHidden ? {} : { 'data-label': column.label };
  const phone = column.onPhone === undefined ? {} : { 'data-phone': column.onPhone };
  return (
    <td {...label} {...phone} {...across} className={shared}>
      {children}
    </td>
  );
}
