import { expect, test } from 'vitest';
import { renderHtml, renderText } from '../testing/render-html';
import { FixRow } from './fix-row';

const action = async (): Promise<never> => Promise.reject(new Error('not sent'));

type Row = Parameters<typeof FixRow>[0]['row'];
const row = (parts: Partial<Row> = {}) => (
  <FixRow
    importId="i"
    row={{
      ...{ line: 3, cells: { rent: 'femtusind', rooms: 'tre' }, alike: ['rent'], told: null },
      faults: [
        { column: 'rooms', fault: 'not-rooms' },
        { column: 'rent', fault: 'not-amount' },
      ],
      ...parts,
    }}
    fix={{ cell: action, department: action }}
    departments={[]}
  />
);
const counted = (html: string, what: RegExp) => html.match(what)?.length ?? 0;

test('a row is put right in one form with one button, with a field for each cell that is wrong', () => {
  const html = renderHtml(row());
  expect([counted(html, /<form/g), counted(html, /<button/g)]).toEqual([1, 1]);
  expect(html).toContain('aria-label="Ret række 3"');
  expect(html).toContain('name="cell:rent"');
  expect(html).toContain('name="cell:rooms"');
});

test('only a cell that is wrong alike in more rows asks whether they are all meant', () => {
  const html = renderHtml(row());
  expect(html).toContain('name="alike:rent"');
  expect(html).not.toContain('alike:rooms');
  expect(renderHtml(row({ alike: [] }))).not.toContain('checkbox');
});

test('what was put right is told at the row, with what is still wrong in it, or at the next', () => {
  const told = { line: 3, columns: ['postcode', 'city'], rows: 1, revision: 2 } as const;
  expect(renderText(row({ told }))).toContain(
    'I række 3 er postnr og by rettet. Her er stadig fejl: rum og husleje_ekskl_forbrug.',
  );
  expect(renderText(row({ told: { ...told, columns: [] } }))).toContain('Række 3 er ikke rettet endnu.');
  const next = renderText(row({ told: { ...told, line: 2, rows: 4 } }));
  expect(next).toContain(
    'Række 2 er rettet sammen med 3 rækker mere. Række 3 er den næste, der skal rettes.',
  );
  expect(renderHtml(row({ told }))).toContain('id="mended" tabindex="-1"');
});
