import { expect, test } from 'vitest';
import { asId, type DepartmentId } from '@/lib/domain/shared/ids';
import { renderHtml } from '../testing/render-html';
import { type DepartmentLine, DepartmentsOfVoids } from './departments-of-voids';

const line = (more: Partial<DepartmentLine>): DepartmentLine => ({
  ...{
    departmentId: asId<DepartmentId>('11'),
    name: '11 Prøveparken',
    organisationName: 'Prøvebo',
    href: '/x',
  },
  ...{ homes: 3, now: 1, days: 40, lostOre: 600_000, combinedOre: 0, municipalityOre: 0, organisationOre: 0 },
  ...{ departmentOre: 0, unexplainedOre: 0, unexplained: 0 },
  ...more,
});
const html = renderHtml(
  <DepartmentsOfVoids
    caption="Tomgang"
    withOrganisation={false}
    lines={[
      line({ organisationOre: 200_000, unexplainedOre: 400_000, unexplained: 2 }),
      line({ departmentId: asId<DepartmentId>('12'), departmentOre: 600_000 }),
    ]}
  />,
);
const [first = '', second = ''] = html.split('<tbody')[1]?.split('</tr>') ?? [];
const sums = html.split('<tfoot')[1] ?? '';
const text = (part: string) => part.replace(/<[^>]*>/g, ' ').replace(/[\s\u00a0]+/g, ' ');

test('what nobody has given a ground for is borne by nobody, and told apart', () => {
  expect(text(first)).toContain('Boligorganisationen 2.000,00 kr.');
  expect(text(first)).toContain('Ingen grund angivet for 2 boliger: 4.000,00 kr.');
  expect(text(first)).not.toContain('Afdelingen');
});

test('whoever bears nothing is not named, and the sums say the same', () => {
  expect(text(second)).toContain('Afdelingen 6.000,00 kr.');
  expect(text(second)).not.toContain('Ingen grund');
  expect(text(sums)).toContain(
    'Boligorganisationen 2.000,00 kr. Afdelingen 6.000,00 kr. Ingen grund angivet for 2 boliger: 4.000,00 kr.',
  );
});

test('six columns are all: the page need not be scrolled sideways', () => {
  expect(html.match(/<th scope="col"/g)).toHaveLength(6);
});
