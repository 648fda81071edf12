import { hidesIn, type WordedTable } from '@/lib/domain/summary/worded';
import { placeBefore } from '@/lib/domain/summary/year-before';
import type { Way } from './summary-paper';
import { type Doc, PAGE, type Weight, WIDTH } from './type';

export const CELL_SIZE = 8.5;
const PAD = 10;
/** What is as wide as its place must not be broken by the last decimal. */
const HAIR = 0.5;
const LONG_WAY = PAGE.height - PAGE.left - PAGE.right;

export type LaidColumn = {
  readonly title: string;
  /** Figures stand under each other from the right; words from the left. */
  readonly align: 'left' | 'right';
  readonly width: number;
};

export type TableLayout = {
  readonly way: Way;
  /** Between the margins. */
  readonly room: number;
  readonly columns: readonly LaidColumn[];
  readonly width: number;
  readonly rows: readonly LaidRow[];
  readonly hides: boolean;
};

export type LaidRow = { readonly texts: readonly string[]; readonly isTotal: boolean };

type Wish = {
  readonly title: string;
  readonly align: LaidColumn['align'];
  readonly least: number;
  readonly wished: number;
  readonly ample: number;
};

/** How wide each column is to be, and whether the paper must lie across. */
export function layOut(doc: Doc, table: WordedTable, words: { readonly total: string }): TableLayout {
  const rows = rowsOf(table, words.total);
  const isUnder = table.rows.some(({ under }) => under !== null);
  const shown = columnsShown(table);
  const titles = [
    table.rowsTitle,
    ...(isUnder ? [table.underTitle] : []),
    ...shown.map((at) => table.columns[at]?.title ?? ''),
  ];
  const names = isUnder ? 2 : 1;
  const wishes = titles.map((title, at) => {
    const texts = rows.map(({ texts: all }) => all[at] ?? '');
    return wishOf(doc, { title, texts, isWords: at < names || isWords(table, shown[at - names] ?? -1) });
  });
  const way: Way = sum(wishes.map(({ least }) => least)) > WIDTH ? 'landscape' : 'portrait';
  const room = way === 'portrait' ? WIDTH : LONG_WAY;
  const columns = withWidths(wishes, room);
  return {
    ...{ way, room, columns, rows, width: sum(columns.map(({ width }) => width)) },
    hides: hidesIn(table),
  };
}

/** The places of the columns; where the year before has lines of its own it has no columns. */
const columnsShown = ({ columns, before }: WordedTable): readonly number[] =>
  columns.flatMap(({ of }, at) => (before !== undefined && of === 'BEFORE' ? [] : [at]));

function rowsOf(table: WordedTable, totalWord: string): readonly LaidRow[] {
  const { rows, total, columns, before } = table;
  const isUnder = rows.some(({ under }) => under !== null);
  const shown = columnsShown(table);
  const all = [
    ...rows.map((row) => ({ ...row, isTotal: false })),
    ...(total === null ? [] : [{ label: totalWord, under: null, cells: total, isTotal: true }]),
  ];
  const line = (names: readonly [string, string], texts: readonly string[], isTotal: boolean): LaidRow => ({
    texts: [names[0], ...(isUnder ? [names[1]] : []), ...texts],
    isTotal,
  });
  return all.flatMap(({ label, under, cells, isTotal }) => {
    const textAt = (at: number): string => cells[at]?.text ?? '';
    const own = line([label, under ?? ''], shown.map(textAt), isTotal);
    if (before === undefined) return [own];
    const then = shown.map((at) => textAt(placeBefore(columns, at)));
    return [own, line([before, ''], then, isTotal)];
  });
}

const isWords = ({ rows }: WordedTable, at: number): boolean =>
  rows.some(({ cells }) => cells[at]?.cell.kind === 'WORD');

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);

const MOST_NAME = 170;
/** A longer word is broken. */
const MOST_WORD = 84;
/** A heading stands on one line where there is room for it, else on as many as it takes. */
const MOST_TITLE = { ample: 90, scarce: 44 } as const;
/** A shorter heading is not parted. */
const SHORT_TITLE = 26;

function wishOf(
  doc: Doc,
  {
    title,
    texts,
    isWords: wraps,
  }: { readonly title: string; readonly texts: readonly string[]; readonly isWords: boolean },
): Wish {
  const measured = (text: string, weight: Weight) => doc.font(weight).fontSize(CELL_SIZE).widthOfString(text);
  const most = (all: readonly string[], weight: Weight) =>
    Math.max(0, ...all.map((text) => measured(text, weight)));
  const titleLeast = Math.max(
    most(title.split(/\s+/), 'strong'),
    Math.min(measured(title, 'strong'), SHORT_TITLE),
  );
  // A total is strong, and the widest of them.
  const least = Math.max(
    titleLeast,
    wraps
      ? Math.min(
          most(
            texts.flatMap((text) => text.split(/\s+/)),
            'strong',
          ),
          MOST_WORD,
        )
      : most(texts, 'strong'),
  );
  const wished = Math.max(
    least,
    Math.min(measured(title, 'strong'), MOST_TITLE.scarce),
    Math.min(most(texts, 'strong'), MOST_NAME),
  );
  const ample = Math.max(wished, Math.min(measured(title, 'strong'), MOST_TITLE.ample));
  const [align, pad] = [wraps ? ('left' as const) : ('right' as const), PAD + HAIR];
  return { title, align, least: least + pad, wished: wished + pad, ample: ample + pad };
}

/** What is left over stays white, so that a figure stands near its name; what is missing is taken where there is most to take. */
function withWidths(wishes: readonly Wish[], room: number): readonly LaidColumn[] {
  const isAmple = sum(wishes.map((wish) => wish.ample)) <= room;
  if (isAmple) return wishes.map(({ title, align, ample }) => ({ title, align, width: ample }));
  const [least, wished] = [sum(wishes.map((wish) => wish.least)), sum(wishes.map((wish) => wish.wished))];
  const part = wished <= room || wished === least ? 1 : Math.max(0, (room - least) / (wished - least));
  const squeeze = least > room ? room / least : 1;
  return wishes.map(({ title, align, least: at, wished: to }) => ({
    ...{ title, align },
    width: (at + (to - at) * part) * squeeze,
  }));
}
