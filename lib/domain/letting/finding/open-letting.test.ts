import { describe, expect, test } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import { day } from '@/lib/testing/lettings/households';
import { designation } from '@/lib/testing/situations';
import type { DesignationRow } from '../../allocation/decision';
import { NO_TURNS } from './list-turn';
import { openLetting } from './open-letting';
import type { LettingFacts, LettingOpening } from './opening';

const facts = (
  agreement: string,
  tier: string,
  more: Partial<LettingFacts> & { readonly designations?: readonly DesignationRow[] } = {},
): LettingFacts => ({
  ...{ agreement: getAgreement(agreement), tier, criteria: [], designations: [] },
  ...{ reportedOn: day('2025-10-06'), openedOn: day('2025-10-06') },
  ...{ share: { letBefore: 0, counted: 0 }, lists: NO_TURNS, transferFirst: false, toRehouse: 0 },
  ...more,
});

/** The waterfall on one line a phase, with what each asks: `FLEXIBLE from BOTH_LISTS: REQUIRED TIGHTENED S2`. */
const waterfall = ({ ladder }: LettingOpening): readonly string[] =>
  ladder.map(({ phase, source, criteria }) => {
    const asked = criteria.map(
      ({ use, set, switchedOn }) => `${use} ${set}${switchedOn ? ` ${switchedOn.join('+')}` : ''}`,
    );
    return `${phase === source ? phase : `${phase} from ${source}`}${asked.length > 0 ? `: ${asked.join(', ')}` : ''}`;
  });

const steps = (opening: LettingOpening): readonly string[] =>
  opening.steps.map(({ kind, outcome }) => `${kind} ${outcome}`);

const FIRST = 'REHOUSING from REHOUSED';

describe('by what a home is let, and to whom first', () => {
  const wholly = (set: string) => [FIRST, `FLEXIBLE from BOTH_LISTS: ${set}`, `ADVERTISED: ${set}`];
  const lists = [FIRST, 'ORDINARY', 'TRANSFER', 'ADVERTISED'];
  const first = (set: string) => [
    FIRST,
    `FLEXIBLE from FLEXIBLE_LIST: ${set}`,
    'ORDINARY',
    'TRANSFER',
    'ADVERTISED',
  ];

  test.each<[string, string, readonly string[], string, readonly string[]]>([
    ['red', 'RED', [], 'TIGHTENED', wholly('REQUIRED TIGHTENED')],
    ['yellow, two switched on', 'YELLOW', ['S2', 'S3'], 'TIGHTENED', wholly('REQUIRED TIGHTENED S2+S3')],
    ['yellow, none switched on', 'YELLOW', [], 'LISTS', lists],
    ['green', 'GREEN', [], 'LISTS', lists],
    ['green with its own agreement', 'GREEN', ['F1'], 'FLEXIBLE', first('PRIORITY FLEXIBLE F1')],
    ['without colour', 'UNCOLOURED', [], 'LISTS', lists],
  ])('Holbæk, %s', (_title, tier, criteria, basis, expected) => {
    const opening = openLetting(facts('holbaek-2024', tier, { criteria }));
    expect(opening.basis).toBe(basis);
    expect(waterfall(opening)).toEqual(expected);
  });

  test.each<[string, string, readonly string[]]>([
    ['LEVEL_1', 'FLEXIBLE', lists],
    ['LEVEL_2', 'FLEXIBLE', wholly('REQUIRED COMMON')],
    ['LEVEL_3', 'TIGHTENED', wholly('REQUIRED SPECIALLY_TIGHTENED')],
    ['UNPLACED', 'LISTS', lists],
    ['OUTSIDE', 'LISTS', lists],
  ])('Høje-Taastrup, %s before anything was counted', (tier, basis, expected) => {
    const opening = openLetting(facts('hoeje-taastrup-2023', tier));
    expect(opening.basis).toBe(basis);
    expect(waterfall(opening)).toEqual(expected);
  });

  const vulnerable = [designation('VULNERABLE_AREA')];
  const safe = 'REQUIRED SAFETY';
  test.each<[string, readonly string[], readonly DesignationRow[], string, readonly string[]]>([
    ['elsewhere', [], [], 'LISTS', lists],
    ['with priority by agreement', ['WORK'], [], 'FLEXIBLE', first('PRIORITY FLEXIBLE WORK')],
    [
      ...(['in a vulnerable area', [], vulnerable, 'FLEXIBLE'] as const),
      [
        FIRST,
        `FLEXIBLE from FLEXIBLE_LIST: ${safe}, PRIORITY FLEXIBLE`,
        ...['ORDINARY', 'TRANSFER', 'ADVERTISED'].map((phase) => `${phase}: ${safe}`),
      ],
    ],
    [
      ...(['with combined letting too', ['NO_BENEFIT'], vulnerable, 'FLEXIBLE'] as const),
      [
        FIRST,
        `FLEXIBLE from FLEXIBLE_LIST: ${safe}, PRIORITY FLEXIBLE`,
        ...['ORDINARY', 'TRANSFER', 'ADVERTISED'].map(
          (phase) => `${phase}: ${safe}, FILTER COMBINED NO_BENEFIT`,
        ),
      ],
    ],
    [
      ...(['with combined letting and no flexible list', ['NO_BENEFIT'], [], 'LISTS'] as const),
      [
        FIRST,
        ...['ORDINARY', 'TRANSFER', 'ADVERTISED'].map((phase) => `${phase}: FILTER COMBINED NO_BENEFIT`),
      ],
    ],
  ])('Randers, %s', (_title, criteria, designations, basis, expected) => {
    const opening = openLetting(facts('randers-2022', 'ALL', { criteria, designations }));
    expect(opening.basis).toBe(basis);
    expect(waterfall(opening)).toEqual(expected);
  });

  test.each([
    ['the day before', '2021-11-30', 'LISTS'],
    ['on the day', '2021-12-01', 'FLEXIBLE'],
  ])('a designation counts as it was when the vacancy was reported: %s', (_title, reportedOn, basis) => {
    const given = facts('randers-2022', 'ALL', { designations: vulnerable, reportedOn: day(reportedOn) });
    expect(openLetting(given).basis).toBe(basis);
  });

  test('where the agreement says nothing about the tier the Act lets from the lists', () => {
    const opening = openLetting(facts('holbaek-2024', 'NO_SUCH_TIER'));
    expect(opening.steps[0]).toMatchObject({
      ...{ kind: 'BASIS', outcome: 'LISTS', inputs: { agreed: false } },
      reference: { text: { da: 'Almenboligloven § 51, stk. 1' } },
    });
  });
});

describe('each step says how it went', () => {
  test('all letting by criteria: the lists take no turns', () => {
    expect(steps(openLetting(facts('holbaek-2024', 'RED')))).toEqual([
      ...['BASIS TIGHTENED', 'REHOUSING NOBODY', 'FLEXIBLE WHOLLY', 'LIST_TURN NO_PART', 'ADVERTISED LAST'],
    ]);
  });

  test('the flexible list first: the turn comes later, and combined letting after it', () => {
    const opening = openLetting(
      facts('randers-2022', 'ALL', {
        ...{ criteria: ['NO_BENEFIT'], designations: [designation('VULNERABLE_AREA')], toRehouse: 2 },
      }),
    );
    expect(steps(opening)).toEqual([
      ...['BASIS FLEXIBLE', 'REHOUSING WAITING', 'FLEXIBLE BY_PRIORITY', 'COMBINED AFTER_FLEXIBLE'],
      ...['LIST_TURN LATER', 'ADVERTISED LAST'],
    ]);
    expect(opening.turn).toBeNull();
  });

  test('the lists at once: the turn is given out at the opening, rehousing or not', () => {
    const opening = openLetting(facts('holbaek-2024', 'GREEN', { toRehouse: 1 }));
    expect(steps(opening)).toContain('LIST_TURN ORDINARY');
    expect(opening.turn).toMatchObject({ number: 1, turn: 'ORDINARY' });
  });

  test('the transfer list’s turn puts it before the ordinary one', () => {
    const opening = openLetting(
      facts('holbaek-2024', 'GREEN', { lists: { given: 1, standing: 1, transfers: 0 } }),
    );
    expect(waterfall(opening)).toEqual([FIRST, 'TRANSFER', 'ORDINARY', 'ADVERTISED']);
  });
});

describe('the agreed share of flexible letting at level 1', () => {
  const opened = (letBefore: number, counted: number) =>
    openLetting(facts('hoeje-taastrup-2023', 'LEVEL_1', { share: { letBefore, counted } }));

  test.each([
    ['one below', 1, 7, true],
    ['at the cap', 1, 6, true],
    ['one above', 2, 8, false],
    ['the first of three', 0, 3, true],
    ['too early', 0, 2, false],
  ])('%s: %i let flexibly of %i', (_title, letBefore, counted, fits) => {
    const opening = opened(letBefore, counted);
    expect(steps(opening)).toContain(`FLEXIBLE ${fits ? 'WITHIN_SHARE' : 'SHARE_USED'}`);
    expect(opening.takesShare).toBe(fits);
    expect(opening.ladder.some(({ phase }) => phase === 'FLEXIBLE')).toBe(fits);
    expect(opening.turn === null).toBe(fits);
  });

  test('the step holds the numbers', () => {
    const step = opened(2, 8).steps.find(({ kind }) => kind === 'FLEXIBLE');
    expect(step).toMatchObject({
      ...{ inputs: { share: { cap: { n: 1n, d: 3n }, letBefore: 2, counted: 8 } } },
      reference: { text: { da: expect.stringContaining('4.1') } },
    });
  });

  test('without a cap nothing is counted', () => {
    expect(openLetting(facts('holbaek-2024', 'GREEN', { criteria: ['F1'] })).takesShare).toBe(false);
  });
});

describe('the transfer list before flexible letting, by individual agreement', () => {
  test('whoever moves within the organisation meets the criteria too, where the agreement is silent', () => {
    const given = facts('hoeje-taastrup-2023', 'LEVEL_1', {
      ...{ transferFirst: true, share: { letBefore: 0, counted: 3 } },
    });
    expect(waterfall(openLetting(given))).toEqual([
      ...[FIRST, 'TRANSFER: PRIORITY COMMON', 'FLEXIBLE from FLEXIBLE_LIST: PRIORITY COMMON'],
      ...['ORDINARY', 'TRANSFER', 'ADVERTISED'],
    ]);
  });

  test('where all letting is by criteria it is before everybody else who meets them', () => {
    const opening = openLetting(facts('holbaek-2024', 'RED', { transferFirst: true }));
    expect(waterfall(opening)).toEqual([
      ...[FIRST, 'TRANSFER: REQUIRED TIGHTENED', 'FLEXIBLE from BOTH_LISTS: REQUIRED TIGHTENED'],
      'ADVERTISED: REQUIRED TIGHTENED',
    ]);
    expect(steps(opening)).toContain('TRANSFER_FIRST AGREED');
  });

  test('where nothing is let flexibly it changes nothing: the turns decide', () => {
    const opening = openLetting(facts('holbaek-2024', 'GREEN', { transferFirst: true }));
    expect(waterfall(opening)).toEqual([FIRST, 'ORDINARY', 'TRANSFER', 'ADVERTISED']);
    expect(steps(opening)).not.toContain('TRANSFER_FIRST AGREED');
  });

  test('a designation of the area is said', () => {
    const designations = [designation('VULNERABLE_AREA')];
    const opening = openLetting(facts('randers-2022', 'ALL', { transferFirst: true, designations }));
    expect(opening.steps.find(({ kind }) => kind === 'TRANSFER_FIRST')).toMatchObject({
      inputs: { designated: ['VULNERABLE_AREA'] },
    });
  });
});
