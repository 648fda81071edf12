/** What was reported, promised and given in docs/domain/summary-example.md, worked out there by hand; this year and the one before. */
export const BOOK_FIGURES: Readonly<Record<string, readonly string[]>> = {
  'vacancies-by-type': ['FAMILY: 15 | 1', 'total: 15 | 1'],
  'vacancies-by-tier': ['LEVEL_1: 5 | 1', 'LEVEL_2: 10 | 0', 'total: 15 | 1'],
  'vacancies-by-route': ['MUNICIPAL: 4 | 0', 'ORGANISATION: 11 | 1', 'total: 15 | 1'],
  'vacancies-by-month': [
    // Before the first home that Nøglen knows of.
    ...['01', '02'].map((month) => `2025-${month}: 0 | not-known`),
    '2025-03: 0 | 1',
    ...['04', '05', '06', '07', '08'].map((month) => `2025-${month}: 0 | 0`),
    '2025-09: 15 | 0',
    '2025-10: 0 | 0',
    ...['11', '12'].map((month) => `2025-${month}: – | 0`),
    'total: 15 | 1',
  ],
  // Counted, earned, given, waiting, being allocated, used, given back, expired, voided; the same of 2024.
  'promise-by-tier': [
    'LEVEL_1: 5 | 5/3 | 2 | 0 | 0 | 1 | 1 | 0 | 0 | 1 | 1/3 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
    'LEVEL_2: 10 | 11/5 | 2 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
    'total: 15 | 58/15 | 4 | 0 | 1 | 2 | 1 | 0 | 0 | 1 | 1/3 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
  ],
  // Given back: how many, of the four given, and whose fault: not the organisation's, the organisation's, unanswered, contested.
  'returns-by-reason': ['TOO_EXPENSIVE', 'total'].map(
    (row) => `${row}: 1 | 1/4 | 1 | 0 | 0 | 0 | 0 | – | 0 | 0 | 0 | 0`,
  ),
};

/** The same of the departments and their counters, in their order. */
export const BOOK_FIGURES_BY_PLACE: Readonly<Record<string, readonly string[]>> = {
  // Share, counted, earned, given, waiting, being allocated, used, given back, expired, voided, balance; the same of 2024.
  promise: [
    'hver 3. | 5 | 5/3 | 2 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | hver 3. | 1 | 1/3 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 1/3',
    '22 % | 10 | 11/5 | 2 | 0 | 1 | 1 | 0 | 0 | 0 | 1/5 | hver 3. | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
    '– | 15 | 58/15 | 4 | 0 | 1 | 2 | 1 | 0 | 0 | 1/5 | – | 1 | 1/3 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 1/3',
  ],
  // Opening, earned, used, corrections, carried, closing.
  books: [
    '1/3 | 5/3 | 2 | 0 | 0 | 0 | holds',
    '0 | 11/5 | 2 | 0 | 0 | 1/5 | holds',
    '1/3 | 58/15 | 4 | 0 | 0 | 1/5 | holds',
  ],
};
