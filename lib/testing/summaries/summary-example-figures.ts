/** Every figure of docs/domain/summary-example.md, worked out there by hand; rows by their ids where those are words of a list. */
export const FIGURES_BY_WORD: Readonly<Record<string, readonly string[]>> = {
  // Family, youth, elderly, care, all, and the year before.
  'lettings-by-type': [
    'ORDINARY: 1 | 0 | 0 | 0 | 1 | 0',
    'TRANSFER: 0 | 0 | 0 | 0 | 0 | 1',
    'FLEXIBLE: 1 | 0 | 0 | 0 | 1 | 0',
    'EXCHANGE: 0 | 0 | 0 | 0 | 0 | 0',
    'REHOUSING: 0 | 0 | 0 | 0 | 0 | 0',
    'ADVERTISED: 0 | 0 | 0 | 0 | 0 | 0',
    'COMBINED: 0 | 0 | 0 | 0 | 0 | 0',
    'MUNICIPAL_QUARTER: 1 | 0 | 0 | 0 | 1 | 0',
    'MUNICIPAL_AGREED: 1 | 0 | 0 | 0 | 1 | 0',
    'MUNICIPAL_YOUTH: 0 | 0 | 0 | 0 | 0 | 0',
    'total: 4 | 0 | 0 | 0 | 4 | 1',
  ],
  'fell-through': ['NOT_SIGNED: 1 | 0', 'total: 1 | 0'],
  'cheap-home-threshold': [
    'this-period: 280000 øre | 2016-01-01 | Frikommuneansøgningen, tallene for 2016',
    'before: 280000 øre | 2016-01-01 | Frikommuneansøgningen, tallene for 2016',
  ],
  // Reported, given, used, returned for the price, its share; the same of the year before.
  'cheap-homes': [
    'FAMILY: 3 | 2 | 1 | 1 | 1/2 | 1 | 0 | 0 | 0 | –',
    'total: 3 | 2 | 1 | 1 | 1/2 | 1 | 0 | 0 | 0 | –',
  ],
  'rent-bands': [
    '-200000: 0 | 0 | 0 | 0 | 0 | 0',
    '200000-280000: 3 | 2 | 1 | 1 | 0 | 0',
    '280000-350000: 0 | 0 | 0 | 0 | 0 | 0',
    '350000-450000: 0 | 0 | 0 | 0 | 0 | 0',
    '450000-550000: 2 | 0 | 0 | 0 | 0 | 0',
    '550000-650000: 10 | 2 | 1 | 0 | 0 | 0',
    '650000-750000: 0 | 0 | 0 | 0 | 0 | 0',
    '750000-900000: 0 | 0 | 0 | 0 | 0 | 0',
    '900000-: 0 | 0 | 0 | 0 | 0 | 0',
    'total: 15 | 4 | 2 | 1 | 0 | 0',
  ],
  // Days together and of how many, and how many.
  times: [
    'ANSWER: 7:4 | 4 | – | 0',
    'NAME: 19:3 | 3 | – | 0',
    'LEASE: 30:2 | 2 | – | 0',
    'LET: 25:2 | 2 | 10:1 | 1',
  ],
  'voids-by-ground': [
    'NO_APPLICANT: 1 | 16 | 146667 øre | 0 | 0 | 0 øre',
    'UNEXPLAINED: 1 | 6 | 96774 øre | 0 | 0 | 0 øre',
    'total: 2 | 22 | 243441 øre | 0 | 0 | 0 øre',
  ],
  // Homes, days, loss; of it the municipality's, the organisation's, the department's, nobody's; all of it of the year before.
  'voids-by-bearer': [
    'SHARED: 1 | 16 | 146667 øre | 58666 øre | 88001 øre | 0 øre | 0 øre | 0 | 0 | 0 øre | 0 øre | 0 øre | 0 øre | 0 øre',
    'UNEXPLAINED: 1 | 6 | 96774 øre | 0 øre | 0 øre | 0 øre | 96774 øre | 0 | 0 | 0 øre | 0 øre | 0 øre | 0 øre | 0 øre',
    'total: 2 | 22 | 243441 øre | 58666 øre | 88001 øre | 0 øre | 96774 øre | 0 | 0 | 0 øre | 0 øre | 0 øre | 0 øre | 0 øre',
  ],
};

/** Tables whose rows are departments, organisations and goals: row by row. */
export const FIGURES_BY_PLACE: Readonly<Record<string, readonly string[]>> = {
  // Department b: namings, special, had to be; the year before.
  'special-allocations': ['2 | 1 | 1 | 0 | 0 | 0'],
  'flexible-share': ['6 | 1 | 1/6 | 1/3 | 2 | within-cap | 1 | 0 | 0/1'],
  // Turns and rent of the year and of the one before, and what runs on.
  'waiting-rent': ['1 | 280000 øre | 0 | 0 øre | 1 | 116129 øre'],
  'voids-by-department': ['2 | 22 | 243441 øre | 0 øre | 1 | 96774 øre | 0 | 0 | 0 øre | 0 øre | 0 | 0 øre'],
  'figures-against-thresholds': [
    'outsideLabourMarket | 39.8 | Danmarks Statistik | 2025-04-01 | – | 40 | 0.2 | niveau 2 (gul) | near',
  ],
  // At the first and the last day, and how often it changed; the year before, when both stood where they began.
  placements: [
    'niveau 1 (grøn) | niveau 1 (grøn) | 0 | niveau 1 (grøn) | niveau 1 (grøn) | 0',
    'niveau 1 (grøn) | niveau 2 (gul) | 1 | niveau 1 (grøn) | niveau 1 (grøn) | 0',
  ],
  'placement-changes': [
    '2025-03-15 | niveau 1 (grøn) | niveau 2 (gul) | by-placement | 2025-03-10 | Boligforum',
  ],
  indicators: [
    'outsideLabourMarketPersons | fewer-per-year | 20 | 360 | 2023 | 340 | 332 | 2024 | MET | Helhedsplanen',
  ],
};
