/** What nobody has entered: no figure, no source, no day. */
const OPEN = 'not-known | – | –';

/** Every figure of docs/domain/summary-example.md, worked out there by hand; rows by their ids where those are words of a list. */
export const FIGURES_BY_WORD: Readonly<Record<string, readonly string[]>> = {
  // Family, youth, elderly, care, all, and the year before.
  'lettings-by-type': [
    'ORDINARY: 3 | 1 | 0 | 0 | 4 | 2',
    'TRANSFER: 1 | 0 | 0 | 0 | 1 | 2',
    'FLEXIBLE: 1 | 0 | 0 | 0 | 1 | 0',
    'EXCHANGE: 1 | 0 | 0 | 0 | 1 | 0',
    'REHOUSING: 1 | 0 | 0 | 0 | 1 | 0',
    'ADVERTISED: 1 | 0 | 0 | 0 | 1 | 0',
    'COMBINED: 0 | 0 | 0 | 0 | 0 | 0',
    'MUNICIPAL_QUARTER: 1 | 0 | 0 | 0 | 1 | 0',
    'MUNICIPAL_AGREED: 1 | 0 | 0 | 0 | 1 | 0',
    'MUNICIPAL_YOUTH: 0 | 1 | 0 | 0 | 1 | 0',
    // Homes for the elderly, by section 54.
    'MUNICIPAL: 0 | 0 | 1 | 0 | 1 | 0',
    'total: 10 | 2 | 1 | 0 | 13 | 4',
  ],
  'fell-through': ['NOT_SIGNED: 1 | 0', 'total: 1 | 0'],
  'cheap-home-threshold': [
    'this-period: 280000 øre | 2016-01-01 | Frikommuneansøgningen, tallene for 2016',
    'before: 280000 øre | 2016-01-01 | Frikommuneansøgningen, tallene for 2016',
  ],
  // Reported, given, used, returned for the price, its share; the same of the year before.
  'cheap-homes': [
    'FAMILY: 4 | 3 | 1 | 1 | 1/3 | 1 | 0 | 0 | 0 | –',
    'YOUTH: 4 | 1 | 1 | 0 | 0/1 | 0 | 0 | 0 | 0 | –',
    'ELDERLY: 0 | 0 | 0 | 0 | – | 0 | 0 | 0 | 0 | –',
    'total: 8 | 4 | 2 | 1 | 1/4 | 1 | 0 | 0 | 0 | –',
  ],
  'rent-bands': [
    '-200000: 0 | 0 | 0 | 0 | 0 | 0',
    '200000-280000: 8 | 4 | 2 | 1 | 0 | 0',
    '280000-350000: 3 | 2 | 0 | 1 | 1 | 0',
    '350000-450000: 4 | 0 | 0 | 2 | 0 | 0',
    '450000-550000: 3 | 1 | 1 | 0 | 0 | 0',
    '550000-650000: 12 | 4 | 1 | 0 | 0 | 0',
    '650000-750000: 0 | 0 | 0 | 0 | 0 | 0',
    '750000-900000: 0 | 0 | 0 | 0 | 0 | 0',
    '900000-: 0 | 0 | 0 | 0 | 0 | 0',
    'total: 30 | 11 | 4 | 4 | 1 | 0',
  ],
  // How many wait, the source and the day; the year before.
  'waiting-list': [
    'waitingForAllocation: 48 | Danmarks Statistik | 2025-04-01 | 52 | Danmarks Statistik | 2024-04-01',
    ...[
      ...['averageWaitingDays', 'waiting18to29', 'waiting30to59', 'waiting60andOver', 'waitingRentTo2800'],
      ...['waitingRentTo3500', 'waitingRentTo4500', 'waitingRentOver4500'],
      ...['waitingTo6Months', 'waitingTo12Months', 'waitingOver12Months'],
    ].map((name) => `${name}: ${OPEN} | ${OPEN}`),
  ],
  // Days together and of how many, and how many.
  times: [
    'ANSWER: 19:10 | 10 | 2:1 | 1',
    'NAME: 26:5 | 5 | – | 0',
    'LEASE: 47:4 | 4 | – | 0',
    'LET: 96:9 | 9 | 44:4 | 4',
  ],
  'voids-by-ground': [
    'NO_APPLICANT: 2 | 66 | 590861 øre | 0 | 0 | 0 øre',
    'MUNICIPALITY_WAITED: 1 | 16 | 206452 øre | 0 | 0 | 0 øre',
    'OTHER: 0 | 0 | 0 øre | 1 | 13 | 195000 øre',
    'UNEXPLAINED: 1 | 6 | 96774 øre | 0 | 0 | 0 øre',
    'total: 4 | 88 | 894087 øre | 1 | 13 | 195000 øre',
  ],
  // Homes, days, loss; of it the municipality's, the organisation's, the department's, nobody's; all of it of the year before.
  'voids-by-bearer': [
    'ORGANISATION: 1 | 50 | 444194 øre | 0 øre | 444194 øre | 0 øre | 0 øre | 0 | 0 | 0 øre | 0 øre | 0 øre | 0 øre | 0 øre',
    'MUNICIPALITY: 1 | 16 | 206452 øre | 206452 øre | 0 øre | 0 øre | 0 øre | 0 | 0 | 0 øre | 0 øre | 0 øre | 0 øre | 0 øre',
    'SHARED: 1 | 16 | 146667 øre | 58666 øre | 88001 øre | 0 øre | 0 øre | 0 | 0 | 0 øre | 0 øre | 0 øre | 0 øre | 0 øre',
    'DEPARTMENT: 0 | 0 | 0 øre | 0 øre | 0 øre | 0 øre | 0 øre | 1 | 13 | 195000 øre | 0 øre | 0 øre | 195000 øre | 0 øre',
    'UNEXPLAINED: 1 | 6 | 96774 øre | 0 øre | 0 øre | 0 øre | 96774 øre | 0 | 0 | 0 øre | 0 øre | 0 øre | 0 øre | 0 øre',
    'total: 4 | 88 | 894087 øre | 265118 øre | 532195 øre | 0 øre | 96774 øre | 1 | 13 | 195000 øre | 0 øre | 0 øre | 195000 øre | 0 øre',
  ],
};

/** Tables whose rows are departments, organisations and goals: row by row. */
export const FIGURES_BY_PLACE: Readonly<Record<string, readonly string[]>> = {
  // Department b: namings, special, had to be; the year before.
  'special-allocations': ['2 | 1 | 1 | 0 | 0 | 0'],
  // Counted and let flexibly so far, the share, the cap, at most; the year before. Departments a and c.
  'flexible-share': [
    '6 | 1 | 1/6 | 1/3 | 2 | within-cap | 1 | 0 | 0/1',
    '15 | 0 | 0/15 | 1/3 | 5 | within-cap | 3 | 0 | 0/3',
  ],
  // Turns and rent of the year and of the one before, and what runs on.
  'waiting-rent': [
    '1 | 280000 øre | 0 | 0 øre | 1 | 116129 øre',
    '4 | 463548 øre | 1 | 150000 øre | 0 | 0 øre',
    '5 | 743548 øre | 1 | 150000 øre | 1 | 116129 øre',
  ],
  // Homes, days, loss, of it combined letting, unexplained homes and loss; the year before. Departments a and c.
  'voids-by-department': [
    '2 | 22 | 243441 øre | 0 øre | 1 | 96774 øre | 0 | 0 | 0 øre | 0 øre | 0 | 0 øre',
    '2 | 66 | 650646 øre | 0 øre | 0 | 0 øre | 1 | 13 | 195000 øre | 0 øre | 0 | 0 øre',
    '4 | 88 | 894087 øre | 0 øre | 1 | 96774 øre | 1 | 13 | 195000 øre | 0 øre | 0 | 0 øre',
  ],
  // Known on the last day of the year, and of the year before, when there was none.
  'figures-against-thresholds': [
    `outsideLabourMarket | 39.8 | Danmarks Statistik | 2025-04-01 | – | 40 | 0.2 | niveau 2 (gul) | near${' | –'.repeat(8)}`,
  ],
  // At the first and the last day, and how often it changed; the year before, when all stood where they began.
  placements: [
    'niveau 1 (grøn) | niveau 1 (grøn) | 0 | niveau 1 (grøn) | niveau 1 (grøn) | 0',
    'niveau 1 (grøn) | niveau 2 (gul) | 1 | niveau 1 (grøn) | niveau 1 (grøn) | 0',
    'niveau 1 (grøn) | niveau 1 (grøn) | 0 | niveau 1 (grøn) | niveau 1 (grøn) | 0',
  ],
  'placement-changes': [
    '2025-03-15 | niveau 1 (grøn) | niveau 2 (gul) | by-placement | 2025-03-10 | Boligforum',
  ],
  indicators: [
    'outsideLabourMarketPersons | fewer-per-year | 20 | 360 | 2023 | 340 | 332 | 2024 | MET | Helhedsplanen',
  ],
  'compared-indicators': [
    'youthInEducation | 41 | 2023 | 43.5 | 2024 | 55.2 | Hele landet | Danmarks Statistik',
  ],
  // The figure, its source and day, the limit and whether it is met; the year before. Of the areas of b and c nothing is known.
  'area-criteria': [
    'residents | 1180 | Danmarks Statistik | 2025-04-01 | mindst 1000 | criterion-met | 1200 | Danmarks Statistik | 2024-04-01 | mindst 1000 | criterion-met',
    `outsideLabourMarketTwoYears | 41.5 | Danmarks Statistik | 2025-04-01 | over 40 % | criterion-met | ${OPEN} | over 40 % | criterion-open`,
    `convicted | ${OPEN} | – | criterion-open | ${OPEN} | – | criterion-open`,
    `onlyPrimarySchool | ${OPEN} | over 60 % | criterion-open | ${OPEN} | over 60 % | criterion-open`,
    `grossIncomeOfRegion | ${OPEN} | under 55 % | criterion-open | ${OPEN} | under 55 % | criterion-open`,
    ...['b', 'c'].map(() => `– | ${OPEN} | – | – | ${OPEN} | – | –`),
  ],
  evictions: [
    'evictionsInYear | 2 | Danmarks Statistik | 2025-04-01 | 4 | Danmarks Statistik | 2024-04-01',
    ...[
      ...['effectiveEvictionsInYear', 'evictionsInTwoYears', 'effectiveEvictionsInTwoYears', 'tenantsAtRisk'],
      ...['rentCounselling', 'turnover', 'incomeOfMoversIn', 'incomeOfMoversOut'],
    ].map((name) => `${name} | ${OPEN} | ${OPEN}`),
  ],
  // How many are under 18 is known of department c alone.
  demography: [
    'residents | 1180 | Danmarks Statistik | 2025-04-01 | 1200 | Danmarks Statistik | 2024-04-01',
    `childrenWithOneParent | ${OPEN} | ${OPEN}`,
  ],
  'figures-by-department': [
    'under18 | 22.5 | Danmarks Statistik | 2025-04-01 | 23.1 | Danmarks Statistik | 2024-04-01',
  ],
};
