import { expect, test } from 'vitest';
import { renderText } from '../testing/render-html';
import { RetentionCard } from './retention-card';

test('how long is said of everything that is kept about a person, not of files alone', () => {
  const text = renderText(<RetentionCard settings={{ paperDays: {} }} names={[]} />);
  expect(text).toContain('Vurdering efter kriterierne Slettes 184 dage efter kontrakt');
  expect(text).toContain('senest 731 dage efter beslutningen');
  expect(text).toContain('Brev Slettes 24 måneder efter');
  expect(text).toContain('Boligsøgende Slettes 12 måneder efter');
});

test('what is kept alike is said once', () => {
  const text = renderText(<RetentionCard settings={{ paperDays: {} }} names={[]} />);
  expect(text.match(/184 dage efter kontrakt eller afslag/g)).toHaveLength(1);
  expect(text).toContain('Pas, Sundhedskort, Kørekort, Andet billed-id Slettes 14 dage efter beslutningen');
});
