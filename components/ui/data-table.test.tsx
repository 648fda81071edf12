import { expect, test } from 'vitest';
import { renderHtml } from '../testing/render-html';
import { type Column, DataTable } from './data-table';

interface Home {
  address: string;
  rent: string;
}

const columns: readonly Column<Home>[] = [
  {
    key: 'address',
    label: 'Bolig',
    header: true,
    sort: { href: '?sort=-address', direction: 'ascending' },
    cell: ({ address }) => address,
  },
  { key: 'rent', label: 'Husleje', align: 'end', sort: { href: '?sort=rent' }, cell: ({ rent }) => rent },
];

const html = renderHtml(
  <DataTable
    caption="Boliger"
    columns={columns}
    rows={[{ address: 'Agervej 88', rent: '8.450 kr.' }]}
    rowKey={({ address }) => address}
    foot={{ address: 'I alt', rent: '8.450 kr.' }}
  />,
);

test('a table says how it is sorted, and sorts by a link', () => {
  expect(html).toContain('aria-sort="ascending"');
  expect(html.match(/aria-sort/g)).toHaveLength(1);
  expect(html).toContain('href="?sort=rent"');
  expect(html).toContain('Sortér faldende efter Bolig');
});

test('a row has a heading, and each other cell the label it needs when columns become lines', () => {
  expect(html).toContain('scope="row"');
  expect(html).toContain('data-label="Husleje"');
});

test('rows in groups are all there, each group under a heading that opens it', () => {
  const homes = ['Agervej 88', 'Bakken 2'].map((address) => ({ address, rent: '8.450 kr.' }));
  const grouped = renderHtml(
    <DataTable
      caption="Boliger"
      columns={columns}
      rows={homes}
      groups={homes.map((home, at) => ({
        ...{ key: home.address, label: `Gruppe ${at}`, rows: [home], open: at === 1 },
        ...(at === 0 && { sums: { rent: '9 kr.' } }),
      }))}
      rowKey={({ address }) => address}
    />,
  );
  expect(grouped.match(/<tbody class="folds/g)).toHaveLength(2);
  expect(grouped.match(/<details open=""/g)).toHaveLength(1);
  for (const word of ['Agervej 88', 'Bakken 2', 'Gruppe 0', '9 kr.']) expect(grouped).toContain(word);
  expect(grouped.match(/scope="rowgroup" colSpan="2"/gi)).toHaveLength(1);
});

test('a table that keeps its columns can be scrolled by the keyboard, says what it is, and tells where more is hidden', () => {
  const kept = renderHtml(
    <DataTable caption="Boliger" columns={columns} rows={[]} rowKey={({ address }) => address} keepColumns />,
  );
  expect(kept).toContain('<section class="sideways" aria-label="Boliger" tabindex="0">');
  expect(kept).toContain('named');
});
