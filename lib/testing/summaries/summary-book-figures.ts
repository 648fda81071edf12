/** What was reported, promised, given and chosen in docs/domain/summary-example.md, worked out there by hand; this year and the one before. */
export const BOOK_FIGURES: Readonly<Record<string, readonly string[]>> = {
  'vacancies-by-type': ['FAMILY: 25 | 4', 'YOUTH: 4 | 0', 'ELDERLY: 1 | 0', 'total: 30 | 4'],
  'vacancies-by-tier': ['LEVEL_1: 20 | 4', 'LEVEL_2: 10 | 0', 'total: 30 | 4'],
  'vacancies-by-route': ['MUNICIPAL: 11 | 1', 'ORGANISATION: 19 | 3', 'total: 30 | 4'],
  'vacancies-by-month': [
    // Before the first home that Nøglen knows of.
    ...['01', '02'].map((month) => `2025-${month}: 0 | not-known`),
    ...['2025-03: 0 | 1', '2025-04: 0 | 0', '2025-05: 3 | 0', '2025-06: 4 | 3', '2025-07: 1 | 0'],
    ...['2025-08: 4 | 0', '2025-09: 18 | 0', '2025-10: 0 | 0'],
    // Days to come.
    ...['11', '12'].map((month) => `2025-${month}: – | 0`),
    'total: 30 | 4',
  ],
  // Counted, earned, given, waiting, being allocated, used, given back, expired, voided; the same of 2024.
  'promise-by-tier': [
    'LEVEL_1: 19 | 6 | 10 | 1 | 0 | 3 | 5 | 0 | 1 | 5 | 19/12 | 1 | 0 | 0 | 0 | 1 | 0 | 0',
    'LEVEL_2: 10 | 11/5 | 2 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
    'total: 29 | 41/5 | 12 | 1 | 1 | 4 | 5 | 0 | 1 | 5 | 19/12 | 1 | 0 | 0 | 0 | 1 | 0 | 0',
  ],
  // Given back: how many, of the eleven given, and whose fault: not the organisation's, the organisation's, unanswered, contested; 2024.
  'returns-by-reason': [
    'TOO_EXPENSIVE: 1 | 1/11 | 1 | 0 | 0 | 0 | 0 | 0/1 | 0 | 0 | 0 | 0',
    'TOO_SMALL: 0 | 0/11 | 0 | 0 | 0 | 0 | 1 | 1/1 | 1 | 0 | 0 | 0',
    'NOT_LETTABLE: 1 | 1/11 | 0 | 1 | 0 | 0 | 0 | 0/1 | 0 | 0 | 0 | 0',
    'WRONG_DATA: 3 | 3/11 | 1 | 0 | 1 | 1 | 0 | 0/1 | 0 | 0 | 0 | 0',
    'total: 5 | 5/11 | 2 | 1 | 1 | 1 | 1 | 1/1 | 1 | 0 | 0 | 0',
  ],
};

/** The same of departments, counters and organisations, in their order. */
export const BOOK_FIGURES_BY_PLACE: Readonly<Record<string, readonly string[]>> = {
  // Homes, reported, one over the other; the same of 2024.
  turnover: [
    '100 | 5 | 5/100 | 100 | 1 | 1/100',
    '100 | 10 | 10/100 | 100 | 0 | 0/100',
    '90 | 15 | 15/90 | 88 | 3 | 3/88',
    '290 | 30 | 30/290 | 288 | 4 | 4/288',
  ],
  // Share, counted, earned, given, waiting, being allocated, used, given back, expired, voided, balance; the same of 2024.
  promise: [
    'hver 3. | 5 | 5/3 | 2 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | hver 3. | 1 | 1/3 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 1/3',
    '22 % | 10 | 11/5 | 2 | 0 | 1 | 1 | 0 | 0 | 0 | 1/5 | hver 3. | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
    'hver 3. | 14 | 13/3 | 8 | 1 | 0 | 2 | 4 | 0 | 1 | 5/3 | hver 3. | 4 | 5/4 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0',
    '– | 29 | 41/5 | 12 | 1 | 1 | 4 | 5 | 0 | 1 | 28/15 | – | 5 | 19/12 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 1/3',
  ],
  // The same of youth homes alone: department c.
  'promise-youth': [
    'hver 4. | 4 | 1 | 1 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | hver 4. | 1 | 1/4 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
    '– | 4 | 1 | 1 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | – | 1 | 1/4 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
  ],
  // Counted, given, given back, of those given that were not voided; the same of 2024.
  'turns-by-department': [
    '5 | 2 | 1 | 1/2 | 1 | 0 | 0 | –',
    '10 | 2 | 0 | 0/2 | 0 | 0 | 0 | –',
    '14 | 8 | 4 | 4/7 | 4 | 1 | 1 | 1/1',
    '29 | 12 | 5 | 5/11 | 5 | 1 | 1 | 1/1',
  ],
  // Opening, earned, used, corrections, carried, closing: a, b and c, and c's youth homes; the same of 2024, when b had no account yet.
  books: [
    '1/3 | 5/3 | 2 | 0 | 0 | 0 | holds | 0 | 1/3 | 0 | 0 | 0 | 1/3 | holds',
    `0 | 11/5 | 2 | 0 | 0 | 1/5 | holds${' | –'.repeat(7)}`,
    '0 | 10/3 | 5 | 10/3 | 0 | 5/3 | holds | 0 | 1 | 1 | 0 | 0 | 0 | holds',
    '0 | 1 | 1 | 0 | 0 | 0 | holds | 0 | 1/4 | 0 | -1/4 | 0 | 0 | holds',
    '1/3 | 41/5 | 10 | 10/3 | 0 | 28/15 | holds | 0 | 19/12 | 1 | -1/4 | 0 | 1/3 | holds',
  ],
  // Backdated, uncounted, voided, anew, late, out of order, rule of an unknown home, let outside; all, and all of 2024. Then faults: the
  // organisation's, unanswered, contested, withdrawn; all, and all of 2024.
  choices: [
    '0 | 0 | 0 | 0 | 0 | 0 | 0 | 3 | 3 | 1 | 0 | 0 | 0 | 0 | 0 | 0',
    '2 | 1 | 2 | 1 | 1 | 1 | 1 | 7 | 16 | 4 | 1 | 1 | 1 | 1 | 4 | 0',
    '2 | 1 | 2 | 1 | 1 | 1 | 1 | 10 | 19 | 5 | 1 | 1 | 1 | 1 | 4 | 0',
  ],
  'voided-reports': ['0 | 0', '2 | 1', '2 | 1'],
  // Homes, reported, one over the other, earned, given, used, given back, of those given, days to the answer, choices; the same of 2024.
  organisations: [
    '200 | 15 | 15/200 | 58/15 | 4 | 2 | 1 | 1/4 | 7:4 | 3 | 200 | 1 | 1/200 | 1/3 | 0 | 0 | 0 | – | – | 1',
    '90 | 15 | 15/90 | 13/3 | 8 | 2 | 4 | 4/7 | 12:6 | 16 | 88 | 3 | 3/88 | 5/4 | 1 | 0 | 1 | 1/1 | 2:1 | 4',
    '290 | 30 | 30/290 | 41/5 | 12 | 4 | 5 | 5/11 | 19:10 | 19 | 288 | 4 | 4/288 | 19/12 | 1 | 0 | 1 | 1/1 | 2:1 | 5',
  ],
};
