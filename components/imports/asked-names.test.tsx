import { expect, test } from 'vitest';
import { renderText } from '../testing/render-html';
import { type AskedNameShown, AskedNames } from './asked-names';

const action = async (): Promise<never> => Promise.reject(new Error('not sent'));

const area: AskedNameShown = {
  ...{ column: 'area', text: 'Nordbyen', line: 2, rows: 1, canBeNew: false, choices: [], like: null },
};
const shown = (...names: readonly AskedNameShown[]) =>
  renderText(<AskedNames importId="i" names={names} known={action} fresh={action} />);

const CHOOSE = 'Vælg, hvad I mener';
const NONE = 'Lad feltet stå tomt i rækkerne, eller bed kommunen oprette området.';

test('where there is nothing to choose from it is said what to do instead of asking to choose', () => {
  const text = shown(area);
  expect(text).toContain(NONE);
  expect(text).not.toContain(CHOOSE);
});

test('where one may be meant, or the name may be new, it is asked', () => {
  const some = shown({ ...area, choices: [{ value: 'a', label: 'Nordby' }] });
  expect(some).toContain(CHOOSE);
  expect(some).not.toContain(NONE);
  const fresh = shown({ ...area, canBeNew: true });
  expect(fresh).toContain('Det er nyt');
  expect(fresh).not.toContain(NONE);
});
