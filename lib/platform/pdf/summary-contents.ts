import type { WordedSection, WordedSummary } from '@/lib/domain/summary/worded';
import { artifact, group, type Node, piece } from './structure';
import { type Draft, type Entry, turnPage } from './summary-paper';
import { type Doc, heightOf, INK, PAGE, QUIET, RULE, WIDTH, write } from './type';

const SIZES = { 1: 10.5, 2: 9.5 } as const;
const INDENT = 16;
const NUMBER = 34;
const ABOVE = { 1: 7, 2: 1 } as const;

type Line = { readonly title: string; readonly level: Entry['level'] };
type Placed = Line & { readonly page: number; readonly y: number };

/** The lines of the contents, by the summary alone: what they lead to is written afterwards. */
export const linesOf = ({ brief, sections, words, sentences }: WordedSummary): readonly Line[] => [
  ...(brief === undefined ? [] : linesOfSection(brief)),
  ...(sentences.length === 0 ? [] : [{ title: words.standsOut, level: 1 } as const]),
  ...sections.flatMap(linesOfSection),
  { title: words.definitions, level: 1 },
];

function linesOfSection({ title, tables }: Pick<WordedSection, 'title' | 'tables'>): readonly Line[] {
  return [{ title, level: 1 }, ...tables.map((table): Line => ({ title: table.title, level: 2 }))];
}

/** Keeps room for the contents, which are known when all the rest stands. */
export function reserveContents({ doc, root, summary }: Draft): (entries: readonly Entry[]) => void {
  turnPage(doc, 'portrait');
  const list = doc.struct('TOC');
  piece(doc, root, 'H2', () =>
    write(doc, summary.words.contents, { weight: 'strong', size: 18, width: WIDTH }),
  );
  root.add(list);
  doc.y += 6;
  const placed = linesOf(summary).map((line) => place(doc, line));
  return (entries) => {
    placed.forEach((line, at) => {
      const entry = entries[at];
      if (entry) writeLine(doc, list, line, entry);
    });
    list.end();
  };
}

const width = (level: Line['level']): number => WIDTH - NUMBER - (level === 2 ? INDENT : 0);

const titleHeight = (doc: Doc, { title, level }: Line): number =>
  heightOf(doc, title, { size: SIZES[level], width: width(level), weight: weightOf(level) });

const weightOf = (level: Line['level']) => (level === 1 ? 'strong' : 'text');

function place(doc: Doc, line: Line): Placed {
  const height = titleHeight(doc, line);
  doc.y += ABOVE[line.level];
  if (doc.y + height > PAGE.height - PAGE.bottom) turnPage(doc, 'portrait');
  const { y } = doc;
  doc.y += height;
  return { ...line, page: doc.bufferedPageRange().count - 1, y };
}

/** A line leads to what it names, by hand, by keyboard and read aloud. */
function writeLine(doc: Doc, list: Node, line: Placed, { title, page, name }: Entry): void {
  doc.switchToPage(line.page);
  const [left, size] = [line.level === 2 ? INDENT : 0, SIZES[line.level]];
  group(doc, list, 'TOCI', (item) =>
    group(doc, item, 'Reference', (reference) =>
      group(doc, reference, 'Link', (link) => {
        link.add(() => {
          doc.fillColor(INK);
          doc.y = line.y;
          const place = { left, size, width: width(line.level), weight: weightOf(line.level) } as const;
          write(doc, title, place);
          doc.fillColor(QUIET).font('text').fontSize(size);
          const right = PAGE.left + WIDTH - NUMBER;
          doc.text(String(page + 1), right, doc.y - heightOf(doc, 'Å', { size }), {
            ...{ width: NUMBER, align: 'right', lineBreak: false },
          });
        });
        const height = titleHeight(doc, line);
        // A text of its own kind: the library writes a plain one as a name.
        const leads = { structParent: link, Contents: Object(`${title}, ${page + 1}`) };
        doc.goTo(PAGE.left + left, line.y, WIDTH - left, height, name, leads);
      }),
    ),
  );
  artifact(doc, () => {
    const y = line.y + titleHeight(doc, line);
    doc.moveTo(PAGE.left + left, y).lineTo(PAGE.left + WIDTH, y);
    doc.lineWidth(0.4).strokeColor(RULE).stroke();
  });
}
