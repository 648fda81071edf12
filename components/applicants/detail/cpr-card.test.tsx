import { expect, test } from 'vitest';
import { renderText } from '../../testing/render-html';
import { CprCard } from './cpr-card';

const told = (reason: string | null, hidden: boolean) =>
  renderText(
    <CprCard
      {...{ applicantId: 'a', hasCpr: true, hidden }}
      views={[{ reason, byName: 'Lone', at: new Date('2025-10-06T08:00:00Z') }]}
    />,
  );

test('who has looked and why is told, until the reason is erased', () => {
  expect(told('Kontrol af folkeregister', false)).toMatch(/Lone, .*: Kontrol af folkeregister/);
  expect(told(null, false)).toContain('begrundelsen er slettet');
});

test('of a protected applicant in other hands no reason is told, and none is called erased', () => {
  expect(told('Kontrol af folkeregister', true)).toContain('Lone, ');
  expect(told('Kontrol af folkeregister', true)).not.toMatch(/Kontrol|slettet/);
});
