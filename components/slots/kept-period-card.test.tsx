import { expect, test } from 'vitest';
import { renderText } from '../testing/render-html';
import { KeptPeriodCard } from './kept-period-card';

const now = [
  { id: 'a', name: 'Prøveby', months: { CONTACT: 6, CASE_REFERENCE: 24 } },
  { id: 'b', name: 'Prøvestad', months: { CONTACT: 3, CASE_REFERENCE: 60 } },
];
const given = [{ id: '2', municipalityId: 'b', municipalityName: 'Prøvestad', before: 6, months: 3 }].map(
  (row) => ({ ...row, what: 'CONTACT' as const, by: 'Ann Prøve', at: new Date('2025-10-06T10:00:00Z') }),
);

test('the period in force stands with where it comes from: the standard, or who changed it from what', () => {
  const text = renderText(<KeptPeriodCard what="CONTACT" now={now} given={given} />);
  expect(text).toContain('Prøveby: 6 måneder efter overdragelsen. Standard.');
  expect(text).toMatch(/Prøvestad: 3 måneder efter overdragelsen\. (?!Standard)/);
  expect(text).toMatch(/Ann Prøve ændrede det for Prøvestad fra 6 til 3 måneder\./);
});

test('where nobody has changed anything there is no list of changes', () => {
  expect(renderText(<KeptPeriodCard what="CONTACT" now={now.slice(0, 1)} given={[]} />)).not.toContain(
    'Ændringer',
  );
});

test('the period of case references has its own card, and a change of the other’s is none of it', () => {
  const text = renderText(<KeptPeriodCard what="CASE_REFERENCE" now={now} given={given} />);
  expect(text).toContain('Prøveby: 24 måneder efter overtagelsen.');
  expect(text).toContain('Prøvestad: 60 måneder efter overtagelsen. Standard.');
  expect(text).not.toContain('Ændringer');
});
