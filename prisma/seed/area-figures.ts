/** Key figures of the five areas and of Randers Kommune, as the helhedsplan 2021-25 gives them. Percent where nothing else is said. */
type Row = readonly [
  name: string,
  unit: 'PERCENT' | 'COUNT' | 'INDEX',
  ages: readonly [from: number | null, to: number | null],
  year: number,
  source: string,
  /** Gl. Jennumparken, Glarbjergvej, Hermann Stillingsvej, Energivej, Vangdalen, the municipality. */
  values: readonly [string | null, string | null, string | null, string | null, string | null, string | null],
];

export const AREA_NAMES = [
  'Gl. Jennumparken',
  'Glarbjergvej-området',
  'Hermann Stillingsvej-området',
  'Energivej-området',
  'Vangdalen',
  null,
] as const;

const DST = 'Danmarks Statistik, boligstatistiske nøgletal (helhedsplan 2021-25)';
const PLAN = 'Helhedsplan 2021-25';

export const AREA_FIGURES: readonly Row[] = [
  ['outsideLabourMarket', 'PERCENT', [18, 64], 2019, DST, ['54', '50', '51', '51', '44', '28']],
  ['under18', 'PERCENT', [0, 17], 2020, PLAN, ['32', '27', '12', '16', '35', '20']],
  ['onlyPrimarySchool', 'PERCENT', [30, 59], 2020, PLAN, ['67.5', '64.2', null, null, null, null]],
  ['youthInEducation', 'PERCENT', [18, 29], 2020, PLAN, ['65', '59', '70', '61', '65', '82']],
  ['schoolAbsence', 'PERCENT', [null, null], 2019, PLAN, ['5.7', '5.8', '5.8', '6.4', '5.7', '4.5']],
  ['childrenWithOneParent', 'PERCENT', [null, null], 2020, PLAN, ['38', '44', '38', '48', '40', null]],
  [
    'householdIncomeOfMunicipality',
    'PERCENT',
    [null, null],
    2020,
    PLAN,
    ['70', '63', '55', '56', '75', '100'],
  ],
  ['decisionsPer1000', 'INDEX', [null, null], 2019, PLAN, ['32.6', null, '27.3', '28.9', null, '14.3']],
  ['evictionsIn2Years', 'COUNT', [null, null], 2019, PLAN, ['11', '14', '8', '7', '1', null]],
  ['effectiveEvictionsIn2Years', 'COUNT', [null, null], 2019, PLAN, ['5', '8', '6', '4', '1', '167']],
  ['outsideLabourMarketPersons', 'COUNT', [18, 64], 2021, PLAN, ['329', '331', '296', null, null, null]],
  ['onlyPrimarySchoolPersons', 'COUNT', [30, 59], 2020, PLAN, ['348', '348', '243', null, null, null]],
];
