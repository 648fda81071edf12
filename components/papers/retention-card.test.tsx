import { expect, test } from 'vitest';
import { renderText } from '../testing/render-html';
import { RetentionCard } from './retention-card';

test('how long is said of everything that is kept about a person, not of files alone', () => {
  const text = renderText(<RetentionCard settings={{ paperDays: {} }} name={null} />);
  expect(text).toContain('Vurdering efter kriterierne Slettes 184 dage efter kontrakt');
  expect(text).toContain('senest 731 dage efter beslutningen');
  expect(text).toContain('Brev Slettes 24 måneder efter');
  expect(text).toContain('Boligsøgende Slettes 12 måneder efter');
});
