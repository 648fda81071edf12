import { expect, test } from 'vitest';
import type { LettingSettings } from '@/lib/domain/letting/letting-settings';
import type { LastChange } from '@/lib/domain/papers/period-changes';
import { renderText } from '../testing/render-html';
import { RetentionCard } from './retention-card';

const textOf = (
  settings: Partial<Pick<LettingSettings, 'paperDays' | 'keptFor'>> = {},
  changes: readonly LastChange[] = [],
) =>
  renderText(
    <RetentionCard settings={{ paperDays: {}, keptFor: {}, ...settings }} changes={changes} names={[]} />,
  );
const BY = { by: 'Ann Prøve', at: new Date('2025-10-06T10:00:00Z') };

test('how long is said of everything that is kept about a person, not of files alone', () => {
  const text = textOf();
  expect(text).toContain('Vurdering efter kriterierne Slettes 184 dage efter kontrakt');
  expect(text).toContain('senest 731 dage efter beslutningen. Standard.');
  expect(text).toContain('Brev Slettes 24 måneder efter');
  expect(text).toContain('Boligsøgende Slettes 12 måneder efter');
  expect(text).not.toContain('Sat ');
});

test('what is kept alike is said once', () => {
  const text = textOf();
  expect(text.match(/184 dage efter kontrakt eller afslag/g)).toHaveLength(1);
  expect(text).toContain('Pas, Sundhedskort, Kørekort, Andet billed-id Slettes 14 dage efter beslutningen');
});

test('what no setting moves says so', () => {
  const text = textOf();
  expect(text.match(/Kan ikke ændres\./g)).toHaveLength(2);
});

test('a period in force that was set says when and by whom, and what it was before', () => {
  const text = textOf({ keptFor: { LETTER: 36 }, paperDays: { DIPLOMA: 30 } }, [
    { what: 'LETTER', kind: null, before: 24, after: 36, ...BY },
    { what: 'PAPER_FILE', kind: 'DIPLOMA', before: 184, after: 30, ...BY },
  ]);
  expect(text).toMatch(
    /Brev Slettes 36 måneder efter, at det er skrevet\. Sat .*af Ann Prøve: fra 24 til 36 måneder\./,
  );
  expect(text).toMatch(/Slettes 30 dage efter kontrakt eller afslag.*fra 184 til 30 dage\./);
});

test('a period set before changes were logged is the organisation’s own', () => {
  expect(textOf({ keptFor: { REASON: 30 } })).toMatch(
    /Slettes 30 måneder efter, at nummeret.*Jeres egen frist\./,
  );
});
