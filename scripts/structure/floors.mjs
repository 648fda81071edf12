// Who may import whom. Imports run down: app → components → lib, and inside lib to the domain.
import { importsOf } from './source.mjs';

const GROUND = ['lib/domain'];

/** @type {Record<string, { may: readonly string[], because: string }>} */
const FLOORS = {
  'lib/domain': {
    may: GROUND,
    because: 'the domain is given facts and answers; fetch in lib/data, put together in lib/usecases',
  },
  'lib/schemas': {
    may: [...GROUND, 'lib/schemas', 'messages/da.json'],
    because: 'a schema knows the shape of input and the words of the domain',
  },
  'lib/platform': {
    may: [...GROUND, 'lib/platform'],
    because: 'it is the ground floor that all others stand on',
  },
  'lib/data': {
    may: [...GROUND, 'lib/data', 'lib/platform'],
    because: 'it fetches and stores for whoever hands it a scope',
  },
  'lib/auth': {
    may: [...GROUND, 'lib/auth', 'lib/data', 'lib/platform', 'lib/schemas'],
    because: 'it only says who is asking',
  },
  'lib/usecases': {
    may: [...GROUND, 'lib/usecases', 'lib/data', 'lib/platform'],
    because: 'actions, imports and jobs all call it, so it knows none of them',
  },
  components: {
    may: [...GROUND, 'components', 'lib/schemas', 'lib/platform/paths'],
    because: 'a component shows what it is given; fetch in the page and hand it down, an action too',
  },
  agreements: { may: [...GROUND, 'agreements'], because: 'an agreement is data in the words of the domain' },
  app: {
    may: [
      ...GROUND,
      'app',
      'components',
      'lib/auth',
      'lib/data',
      'lib/platform',
      'lib/schemas',
      'lib/usecases',
      'i18n',
      'messages',
      'agreements',
    ],
    because: 'what tests, seeds and scripts use is not part of the product',
  },
};

const HOUSE = /^(app|components|lib|agreements|messages|i18n|prisma|scripts|bench|e2e)\//;

/**
 * @param {string} path
 * @returns {string | undefined}
 */
export const floorOf = (path) => Object.keys(FLOORS).find((floor) => path.startsWith(`${floor}/`));

/**
 * @param {import('./source.mjs').Source} source
 * @returns {import('./rules.mjs').Finding[]}
 */
export function importsUp(source) {
  const name = floorOf(source.path);
  const floor = name && FLOORS[name];
  if (!name || !floor) return [];
  return importsOf(source)
    .filter(
      ({ from }) =>
        HOUSE.test(from) && !floor.may.some((below) => from === below || from.startsWith(`${below}/`)),
    )
    .map(({ from, line }) => ({ line, says: `${name} may not import ${from}: ${floor.because}.` }));
}
