type Moved = Readonly<Record<string, readonly string[]>>;

const BORNE = ['municipality', 'organisation', 'department', 'unexplained'];
const WITHOUT_A4 = [
  ...['total void-homes: 4 → 3', 'total void-days: 88 → 82', 'total rent-lost: 894087 øre → 797313 øre'],
];

/** One day of b10: 6,000 × 1/31. */
const voidOf = (names: readonly ('UNEXPLAINED' | 'total')[]): readonly string[] =>
  names.flatMap((row) =>
    row === 'total'
      ? ['total void-homes: 4 → 5', 'total void-days: 88 → 89', 'total rent-lost: 894087 øre → 913442 øre']
      : [
          ...['UNEXPLAINED void-homes: 1 → 2', 'UNEXPLAINED void-days: 6 → 7'],
          'UNEXPLAINED rent-lost: 96774 øre → 116129 øre',
        ],
  );

const backwards = (told: string): string => told.replace(/: (.+) → (.+)$/, ': $2 → $1');

/** What the return of b10 by the organisation's fault moves in the year of docs/domain/summary-example.md, worked out there by hand. */
export const BY_A_RETURN: Moved = {
  'promise-by-tier': [
    'LEVEL_2 received: 1 → 0',
    'LEVEL_2 returned: 0 → 1',
    'total received: 1 → 0',
    'total returned: 5 → 6',
  ],
  promise: [
    ...['b received: 1 → 0', 'b returned: 0 → 1', 'b owed: 1/5 → 6/5'],
    ...['total received: 1 → 0', 'total returned: 5 → 6', 'total owed: 28/15 → 43/15'],
  ],
  'turns-by-department': [
    ...['b returned-turns: 0 → 1', 'b of-given: 0/2 → 1/2'],
    ...['total returned-turns: 5 → 6', 'total of-given: 5/11 → 6/11'],
  ],
  'returns-by-reason': [
    ...['WRONG_DATA returned-turns: 3 → 4', 'WRONG_DATA of-given: 3/11 → 4/11'],
    'WRONG_DATA fault-awaiting: 1 → 2',
    ...['total returned-turns: 5 → 6', 'total of-given: 5/11 → 6/11', 'total fault-awaiting: 1 → 2'],
  ],
  books: [
    ...['b:FAMILY corrections: 0 → 1', 'b:FAMILY closing: 1/5 → 6/5'],
    ...['total corrections: 10/3 → 13/3', 'total closing: 28/15 → 43/15'],
  ],
  choices: [
    ...['A fault-awaiting: 0 → 1', 'A faults: 0 → 1'],
    ...['total fault-awaiting: 1 → 2', 'total faults: 4 → 5'],
  ],
  // Of one naming that is left none had to be special, and none was: the department is not told.
  'special-allocations': [
    ...['b namings: 2 → nothing', 'b special: 1 → nothing', 'b special-due: 1 → nothing'],
    ...['namings', 'special', 'special-due'].map((id) => `b ${id} BEFORE: 0 → nothing`),
  ],
  times: ['NAME mean-days: 26:5 → 16:4', 'NAME measured: 5 → 4'],
  // From 1 October until today: five days.
  'waiting-rent': [
    ...['A waited: 1 → 2', 'A waiting-rent: 280000 øre → 376774 øre'],
    ...['A still-waiting: 1 → 0', 'A running-rent: 116129 øre → 0 øre'],
    ...['total waited: 5 → 6', 'total waiting-rent: 743548 øre → 840322 øre'],
    ...['total still-waiting: 1 → 0', 'total running-rent: 116129 øre → 0 øre'],
  ],
  // And today it stands empty.
  'voids-by-ground': voidOf(['UNEXPLAINED', 'total']),
  'voids-by-bearer': [
    ...voidOf(['UNEXPLAINED']),
    'UNEXPLAINED borne-by-unexplained: 96774 øre → 116129 øre',
    ...voidOf(['total']),
    'total borne-by-unexplained: 96774 øre → 116129 øre',
  ],
  'voids-by-department': [
    ...voidOf(['total']),
    ...['total unexplained-homes: 1 → 2', 'total unexplained-lost: 96774 øre → 116129 øre'],
    ...['b void-homes: nothing → 1', 'b void-days: nothing → 1', 'b rent-lost: nothing → 19355 øre'],
    ...['b combined-lost: nothing → 0 øre', 'b unexplained-homes: nothing → 1'],
    'b unexplained-lost: nothing → 19355 øre',
    ...['void-homes', 'void-days'].map((id) => `b ${id} BEFORE: nothing → 0`),
    ...['rent-lost', 'combined-lost'].map((id) => `b ${id} BEFORE: nothing → 0 øre`),
    ...['b unexplained-homes BEFORE: nothing → 0', 'b unexplained-lost BEFORE: nothing → 0 øre'],
  ],
  organisations: [
    ...['A returned-turns: 1 → 2', 'A of-given: 1/4 → 2/4'],
    ...['total returned-turns: 5 → 6', 'total of-given: 5/11 → 6/11'],
  ],
};

/** What its void moves after that. */
export const BY_A_VOID_AFTER_IT: Moved = {
  'vacancies-by-type': ['FAMILY reported: 25 → 24', 'total reported: 30 → 29'],
  'vacancies-by-tier': ['LEVEL_2 reported: 10 → 9', 'total reported: 30 → 29'],
  'vacancies-by-route': ['MUNICIPAL reported: 11 → 10', 'total reported: 30 → 29'],
  'vacancies-by-month': ['2025-09 reported: 18 → 17', 'total reported: 30 → 29'],
  turnover: [
    ...['b reported: 10 → 9', 'b turnover: 10/100 → 9/100'],
    ...['total reported: 30 → 29', 'total turnover: 30/290 → 29/290'],
  ],
  'promise-by-tier': [
    ...['LEVEL_2 returned: 1 → 0', 'LEVEL_2 voided-turns: 0 → 1'],
    ...['total returned: 6 → 5', 'total voided-turns: 1 → 2'],
  ],
  // 22/100 − 1 + 1 is taken back.
  promise: [
    ...['b returned: 1 → 0', 'b voided-turns: 0 → 1', 'b owed: 6/5 → 49/50'],
    ...['total returned: 6 → 5', 'total voided-turns: 1 → 2', 'total owed: 43/15 → 397/150'],
  ],
  'turns-by-department': [
    ...['b returned-turns: 1 → 0', 'b of-given: 1/2 → 0/1'],
    ...['total returned-turns: 6 → 5', 'total of-given: 6/11 → 5/10'],
  ],
  'returns-by-reason': [
    ...['TOO_EXPENSIVE of-given: 1/11 → 1/10', 'TOO_SMALL of-given: 0/11 → 0/10'],
    'NOT_LETTABLE of-given: 1/11 → 1/10',
    ...['WRONG_DATA returned-turns: 4 → 3', 'WRONG_DATA of-given: 4/11 → 3/10'],
    'WRONG_DATA fault-awaiting: 2 → 1',
    ...['total returned-turns: 6 → 5', 'total of-given: 6/11 → 5/10', 'total fault-awaiting: 2 → 1'],
  ],
  books: [
    ...['b:FAMILY corrections: 1 → 39/50', 'b:FAMILY closing: 6/5 → 49/50'],
    ...['total corrections: 13/3 → 617/150', 'total closing: 43/15 → 397/150'],
  ],
  choices: [
    ...['A choice-void: 0 → 1', 'A choices: 3 → 4', 'A fault-awaiting: 1 → 0', 'A faults: 1 → 0'],
    ...['total choice-void: 2 → 3', 'total choices: 19 → 20'],
    ...['total fault-awaiting: 2 → 1', 'total faults: 5 → 4'],
  ],
  'voided-reports': ['A voided: 0 → 1', 'total voided: 2 → 3'],
  'rent-bands': [
    ...['550000-650000 homes-reported: 12 → 11', '550000-650000 homes-given: 4 → 3'],
    ...['total homes-reported: 30 → 29', 'total homes-given: 11 → 10'],
  ],
  times: ['ANSWER mean-days: 19:10 → 16:9', 'ANSWER measured: 10 → 9'],
  'waiting-rent': [
    ...['A waited: 2 → 1', 'A waiting-rent: 376774 øre → 280000 øre'],
    ...['total waited: 6 → 5', 'total waiting-rent: 840322 øre → 743548 øre'],
  ],
  'voids-by-ground': voidOf(['UNEXPLAINED', 'total']).map(backwards),
  'voids-by-bearer': [
    ...voidOf(['UNEXPLAINED']).map(backwards),
    'UNEXPLAINED borne-by-unexplained: 116129 øre → 96774 øre',
    ...voidOf(['total']).map(backwards),
    'total borne-by-unexplained: 116129 øre → 96774 øre',
  ],
  'voids-by-department': [
    ...['b void-homes: 1 → nothing', 'b void-days: 1 → nothing', 'b rent-lost: 19355 øre → nothing'],
    ...['b combined-lost: 0 øre → nothing', 'b unexplained-homes: 1 → nothing'],
    'b unexplained-lost: 19355 øre → nothing',
    ...['void-homes', 'void-days'].map((id) => `b ${id} BEFORE: 0 → nothing`),
    ...['rent-lost', 'combined-lost'].map((id) => `b ${id} BEFORE: 0 øre → nothing`),
    ...['b unexplained-homes BEFORE: 0 → nothing', 'b unexplained-lost BEFORE: 0 øre → nothing'],
    ...voidOf(['total']).map(backwards),
    ...['total unexplained-homes: 2 → 1', 'total unexplained-lost: 116129 øre → 96774 øre'],
  ],
  organisations: [
    ...['A reported: 15 → 14', 'A turnover: 15/200 → 14/200', 'A returned-turns: 2 → 1'],
    ...['A of-given: 2/4 → 1/3', 'A answer-days: 7:4 → 4:3', 'A choices: 3 → 4'],
    ...['total reported: 30 → 29', 'total turnover: 30/290 → 29/290', 'total returned-turns: 6 → 5'],
    ...['total of-given: 6/11 → 5/10', 'total answer-days: 19:10 → 16:9', 'total choices: 19 → 20'],
  ],
};

/** What the void of a4 moves after that. */
export const BY_A_VOID_OF_AN_EMPTY_HOME: Moved = {
  'vacancies-by-type': ['FAMILY reported: 24 → 23', 'total reported: 29 → 28'],
  'vacancies-by-tier': ['LEVEL_1 reported: 20 → 19', 'total reported: 29 → 28'],
  'vacancies-by-route': ['ORGANISATION reported: 19 → 18', 'total reported: 29 → 28'],
  'vacancies-by-month': ['2025-09 reported: 17 → 16', 'total reported: 29 → 28'],
  turnover: [
    ...['a reported: 5 → 4', 'a turnover: 5/100 → 4/100'],
    ...['total reported: 29 → 28', 'total turnover: 29/290 → 28/290'],
  ],
  promise: ['a owed: 0 → -1/3', 'total owed: 397/150 → 347/150'],
  books: [
    ...['a:FAMILY corrections: 0 → -1/3', 'a:FAMILY closing: 0 → -1/3'],
    ...['total corrections: 617/150 → 189/50', 'total closing: 397/150 → 347/150'],
  ],
  choices: [
    ...['A choice-void: 1 → 2', 'A choices: 4 → 5'],
    ...['total choice-void: 3 → 4', 'total choices: 20 → 21'],
  ],
  'voided-reports': ['A voided: 1 → 2', 'total voided: 3 → 4'],
  'flexible-share': ['a counted-so-far: 6 → 5', 'a flexible-share: 1/6 → 1/5', 'a most-flexible: 2 → 1'],
  'rent-bands': ['450000-550000 homes-reported: 3 → 2', 'total homes-reported: 29 → 28'],
  'voids-by-ground': [
    ...['UNEXPLAINED void-homes: 1 → nothing', 'UNEXPLAINED void-days: 6 → nothing'],
    'UNEXPLAINED rent-lost: 96774 øre → nothing',
    ...['void-homes', 'void-days'].map((id) => `UNEXPLAINED ${id} BEFORE: 0 → nothing`),
    'UNEXPLAINED rent-lost BEFORE: 0 øre → nothing',
    ...WITHOUT_A4,
  ],
  'voids-by-bearer': [
    ...['UNEXPLAINED void-homes: 1 → nothing', 'UNEXPLAINED void-days: 6 → nothing'],
    'UNEXPLAINED rent-lost: 96774 øre → nothing',
    ...BORNE.map((by) => `UNEXPLAINED borne-by-${by}: ${by === 'unexplained' ? 96_774 : 0} øre → nothing`),
    ...['void-homes', 'void-days'].map((id) => `UNEXPLAINED ${id} BEFORE: 0 → nothing`),
    'UNEXPLAINED rent-lost BEFORE: 0 øre → nothing',
    ...BORNE.map((by) => `UNEXPLAINED borne-by-${by} BEFORE: 0 øre → nothing`),
    ...WITHOUT_A4,
    'total borne-by-unexplained: 96774 øre → 0 øre',
  ],
  'voids-by-department': [
    ...['a void-homes: 2 → 1', 'a void-days: 22 → 16', 'a rent-lost: 243441 øre → 146667 øre'],
    ...['a unexplained-homes: 1 → 0', 'a unexplained-lost: 96774 øre → 0 øre'],
    ...WITHOUT_A4,
    ...['total unexplained-homes: 1 → 0', 'total unexplained-lost: 96774 øre → 0 øre'],
  ],
  organisations: [
    ...['A reported: 14 → 13', 'A turnover: 14/200 → 13/200', 'A choices: 4 → 5'],
    ...['total reported: 29 → 28', 'total turnover: 29/290 → 28/290', 'total choices: 20 → 21'],
  ],
};
