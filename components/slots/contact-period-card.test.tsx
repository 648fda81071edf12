import { expect, test } from 'vitest';
import { renderText } from '../testing/render-html';
import { ContactPeriodCard } from './contact-period-card';

const now = [
  { id: 'a', name: 'Prøveby', months: 6 },
  { id: 'b', name: 'Prøvestad', months: 3 },
];
const given = [{ id: '2', municipalityId: 'b', municipalityName: 'Prøvestad', before: 6, months: 3 }].map(
  (row) => ({ ...row, by: 'Ann Prøve', at: new Date('2025-10-06T10:00:00Z') }),
);

test('the period in force stands with where it comes from: the standard, or who changed it from what', () => {
  const text = renderText(<ContactPeriodCard now={now} given={given} />);
  expect(text).toContain('Prøveby: 6 måneder efter overdragelsen. Standard.');
  expect(text).toMatch(/Prøvestad: 3 måneder efter overdragelsen\. (?!Standard)/);
  expect(text).toMatch(/Ann Prøve ændrede det for Prøvestad fra 6 til 3 måneder\./);
});

test('where nobody has changed anything there is no list of changes', () => {
  expect(renderText(<ContactPeriodCard now={now.slice(0, 1)} given={[]} />)).not.toContain('Ændringer');
});
