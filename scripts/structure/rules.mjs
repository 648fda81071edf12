// The house rules a machine can see. Each finding is a sentence that tells what to do instead.
import { floorOf, importsUp } from './floors.mjs';
import { importsOf, lineAt } from './source.mjs';

/** @typedef {{ line: number, says: string }} Finding */
/** @typedef {(source: import('./source.mjs').Source) => Finding[]} Rule */

const MOST_LINES = 250;
const PLACES = /Holbæk|Høje-Taastrup|Randers|holbaek|hoeje-taastrup|hoejetaastrup|\branders\b/g;
const FREE_OF_PLACES = /^(lib|components|app|scripts|i18n)\//;
const IMPURE = [
  [/\b(?:await|async)\b/g, 'waits'],
  [/\bnew Date\(\)|\bDate\.now\b|\bTemporal\.Now\b|\bperformance\.now\b/g, 'asks the clock'],
  [/\bMath\.random\b|\bcrypto\./g, 'throws dice'],
  [/\bprocess\.|\bfetch\(|\bconsole\./g, 'reaches outside'],
];
const FRAMEWORKS =
  /^(next|next-[\w-]+|react|react-dom|zod|pg|postgres|pino|@prisma|server-only|node:[\w/]+)(\/|$)/;
const COPENHAGEN = 'lib/domain/calendar/copenhagen.ts';

/** @param {string} path */
const isTest = (path) => /\.(test|spec)\.tsx?$/.test(path) || /^(e2e|bench|fault)\/|\/testing\//.test(path);

/**
 * @param {string} text
 * @param {RegExp} pattern
 * @param {(found: string) => string} says
 */
const findAll = (text, pattern, says) =>
  [...text.matchAll(pattern)].map((match) => ({
    line: lineAt(text, match.index),
    says: says(match[0].trim()),
  }));

/** @type {Rule} */
const tooLong = ({ text }) => {
  const lines = text.trimEnd().split('\n').length;
  return lines > MOST_LINES
    ? [
        {
          line: lines,
          says: `${lines} lines are too many to keep in mind (at most ${MOST_LINES}): give one of its nouns a file of its own.`,
        },
      ]
    : [];
};

/** @type {Rule} */
const drawer = ({ path }) =>
  !path.startsWith('e2e/') && /(^|\/)(utils?|helpers?|common|misc|managers?)(\.|\/)/.test(path)
    ? [
        {
          line: 1,
          says: 'a drawer holds anything, so nobody finds it: name the file after the noun it serves.',
        },
      ]
    : [];

/** @type {Rule} */
const barrel = ({ path }) =>
  /(^|\/)index\.tsx?$/.test(path)
    ? [{ line: 1, says: 'index files hide where things stand: import the file that has it.' }]
    : [];

/** @type {Rule} */
const impure = (source) => {
  if (!source.path.startsWith('lib/domain/') || isTest(source.path)) return [];
  const acts = IMPURE.flatMap(([pattern, does]) =>
    findAll(
      source.code,
      /** @type {RegExp} */ (pattern),
      (found) =>
        `the domain ${does} (${found}): take the value as an argument, so that the same facts always give the same answer.`,
    ),
  );
  const imports = importsOf(source)
    .filter(({ from }) => FRAMEWORKS.test(from))
    .map(({ from, line }) => ({
      line,
      says: `the domain imports ${from}: it is plain TypeScript that runs anywhere; do this on a floor above.`,
    }));
  return [...acts, ...imports];
};

/** @type {Rule} */
const direction = (source) => (isTest(source.path) ? [] : importsUp(source));

/** @type {Rule} */
const zone = ({ path, uncommented }) =>
  path === COPENHAGEN || isTest(path) || !/^(lib|components|app)\//.test(path)
    ? []
    : findAll(
        uncommented,
        /Europe\/Copenhagen|from 'temporal-polyfill'/g,
        () => `days and instants meet in one file, ${COPENHAGEN}: call it.`,
      );

/** @type {Rule} */
const places = ({ path, uncommented }) =>
  isTest(path) || !FREE_OF_PLACES.test(path) || path.startsWith('scripts/structure/')
    ? []
    : findAll(
        uncommented,
        PLACES,
        (found) => `${found} is named in code: what differs from place to place is a value of its agreement.`,
      );

/** @type {Rule} */
const serverActions = ({ path, uncommented }) => {
  const directive = /^[ \t]*(['"])use server\1/m.exec(uncommented);
  if (!directive) return [];
  const line = lineAt(uncommented, directive.index);
  if (uncommented.slice(0, directive.index).trim() !== '') {
    return [
      {
        line,
        says: 'an action inside another file escapes the gate: move it to an actions.ts and make it with defineAction.',
      },
    ];
  }
  const named = /(^|\/)actions\.ts$/.test(path)
    ? []
    : [{ line, says: 'a file of actions is called actions.ts and stands beside its page.' }];
  const exported = [...uncommented.matchAll(/^export\s+(?!type\b|interface\b)(.*)$/gm)].filter(
    (match) => !/^const \w+Action\b[^=]*=\s*defineAction\b/.test(match[1] ?? ''),
  );
  const open = exported.map((match) => ({
    line: lineAt(uncommented, match.index),
    says: 'whatever this file exports, anyone may post to: export only `const …Action = defineAction({ permission, … })`.',
  }));
  return [...named, ...open];
};

/** @type {Rule} */
const skipped = ({ path, code }) =>
  isTest(path)
    ? findAll(
        code,
        /(?:\b(?:it|test|describe|suite)(?:\.\w+)*\.(?:skip|only|todo|fixme|skipIf|runIf|fails)\b|\b(?:xit|xdescribe|fit|fdescribe)\()/g,
        (found) => `${found}: a test that does not run proves nothing. Mend it or remove it.`,
      )
    : [];

/** @type {Rule} */
const styleAttribute = ({ path, code }) =>
  /^(app|components)\/.*\.tsx$/.test(path) && !isTest(path)
    ? findAll(
        code,
        /\sstyle=\{/g,
        () => 'the content policy refuses style attributes: use a class, or geometry in an SVG.',
      )
    : [];

/** Whoever reads or writes rows says for whom. @type {Rule} */
const hiddenCatch = ({ path, code }) =>
  floorOf(path) && !isTest(path)
    ? findAll(
        code,
        /catch\s*(?:\([^)]*\))?\s*\{\s*\}/g,
        () => 'an empty catch hides the fault: let it pass, or say in the block why it may be ignored.',
      )
    : [];

/** @type {readonly Rule[]} */
const RULES = [
  tooLong,
  drawer,
  barrel,
  impure,
  direction,
  zone,
  places,
  serverActions,
  skipped,
  styleAttribute,
  hiddenCatch,
];

/**
 * @param {import('./source.mjs').Source} source
 * @returns {Finding[]}
 */
export const findingsIn = (source) => RULES.flatMap((rule) => rule(source));
