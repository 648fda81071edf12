import type { FigureName } from '@/lib/domain/key-figures/catalogue';
import type { SourceKind } from '@/lib/domain/key-figures/vocabulary';

/** The five areas in the order of the rows below; the municipality is the sixth. */
export const AREA_NAMES = [
  'Gl. Jennumparken',
  'Glarbjergvej-området',
  'Hermann Stillingsvej-området',
  'Energivej-området',
  'Vangdalen',
] as const;

export const FIVE = 'De fem områder';
export const THREE = 'Gl. Jennumparken, Glarbjergvej og Hermann Stillingsvej';

/** A cell: `27`, `32 (416)` with the number of persons, `43-46` a span; null where the source has none. */
type Cell = string | null;
type Cells = readonly [Cell, Cell, Cell, Cell, Cell, Cell];

export type FigureRow = {
  readonly name: FigureName;
  readonly kind: SourceKind;
  readonly source: string;
  /** A year, or two days. */
  readonly period: number | readonly [from: string, to: string];
  /** The day it is made up on; the end of its period unless said. */
  readonly on?: string;
  readonly cells?: Cells;
  readonly groups?: Readonly<Record<string, string>>;
  /** What is to be said of a cell, by its place in the row. */
  readonly notes?: Readonly<Record<number, string>>;
  /** In doubt in the source itself. */
  readonly uncertain?: boolean;
};

const PLAN = 'Helhedsplan 2021-25';
const DST = 'Boligstatistiske nøgletal 2020';
const plan = (
  name: FigureName,
  period: FigureRow['period'],
  cells: Cells,
  more: Partial<FigureRow> = {},
): FigureRow => ({ name, kind: 'MUNICIPALITY', source: PLAN, period, cells, ...more });
const NONE: Cells = [null, null, null, null, null, null];
const TWO_YEARS = ['2018-01-01', '2019-12-31'] as const;

/** Key figures of the five areas and of Randers Kommune, with what they are compared with. @see docs/domain/key-figures.md */
// biome-ignore format: read as a table, one row a figure
export const AREA_FIGURES: readonly FigureRow[] = [
  plan('dwellings', 2020, ['554', '759', '732', '593', '344', null], { groups: { [FIVE]: '2982' } }),
  plan('residents', 2020, ['1363', '1515', '1020', '980', '880', null], { groups: { [FIVE]: '5758' } }),
  plan('outsideLabourMarket', 2019, ['54', '50', '51', '51', '44', '28'], { kind: 'DST', source: DST }),
  plan('under18', 2020, ['32 (416)', '27 (409)', '12 (124)', '16 (148)', '35 (294)', '20']),
  plan('nonWesternShare', 2020, ['45', '37', '17', '20', '34', '6']),
  plan('onlyPrimarySchool', 2020, ['67.5', '64.2', null, null, null, null], { kind: 'MINISTRY', source: 'Listerne over udsatte områder, gengivet i helhedsplan 2021-25' }),
  plan('noEducationBeyondPrimary', 2020, ['43-46', '43-46', '43-46', '43-46', '37', '19']),
  plan('youthInEducation', 2020, ['65', '59', '70', '61', '65', '82']),
  plan('disabilityPension', 2019, ['19', '18', '11-12', '11-12', '11-12', '7'], { notes: { 2: 'Teksten siger 11-12 %. Tabellens 121,5 helårspersoner svarer til omkring 18,7 %.' } }),
  plan('schoolAbsence', ['2019-08-01', '2020-01-31'], ['5.7', '5.8', '5.8', '6.4', '5.7', '4.5']),
  plan('childrenWithOneParent', 2020, ['38', '44', '38', '48', '40', null]),
  plan('householdIncomeOfMunicipality', 2020, ['70', '63', '55', '56', '75', '100']),
  plan('decisionsPer1000', 2018, ['20.7', null, '18.3', '21.1', null, '11.6']),
  plan('decisionsPer1000', 2019, ['32.6', null, '27.3', '28.9', null, '14.3']),
  plan('chargedAtScene', 2017, ['12', null, '5', null, null, null]),
  plan('chargedAtScene', 2019, ['30', null, '20', null, null, null]),
  plan('evictionsInTwoYears', TWO_YEARS, ['11', '14', '8', '7', '1', null]),
  plan('effectiveEvictionsInTwoYears', TWO_YEARS, ['5', '8', '6', '4', '1', null], { groups: { 'Randers Retskreds': '167' } }),
  plan('outsideLabourMarketPersons', 2021, ['329', '331', '296', null, null, null], { on: '2021-06-30', groups: { [THREE]: '956' } }),
  plan('jobReady', 2021, ['49', '56', '40', null, null, null], { on: '2021-06-30' }),
  plan('onlyPrimarySchoolPersons', 2020, ['348', '348', '243', null, null, null]),
  plan('adultApprenticeGrants', 2020, ['3', '7', '4', null, null, null]),
  plan('inYouthEducationAfter15Months', ['2019-01-01', '2020-12-31'], ['82', '72', '83', '25', '77', '90'], { notes: { 3: 'Meget lille grundlag.' } }),
  plan('startedYouthEducation', 2020, ['75', '57', '67', '100', '88', '86']),
  plan('youthClubMembers', ['2020-09-01', '2020-09-01'], ['20', '22', null, null, null, '25']),
  plan('sspConcerns', 2020, ['2', '3', null, null, null, '89'], { notes: { 5: 'Kildens tekst siger 93.' } }),
  plan('languageGeneral', 2020, ['39.5 (43)', '29.8 (47)', '50 (12)', null, null, null], { groups: { 'Sprogvurderingens norm': '85' } }),
  plan('languageFocused', 2020, ['18.6 (43)', '21.3 (47)', '16.7 (12)', null, null, null], { groups: { 'Sprogvurderingens norm': '10' }, notes: { 1: 'Kildens tekst siger 22,5 %.' } }),
  plan('languageSpecial', 2020, ['41.9 (43)', '48.9 (47)', '33.3 (12)', null, null, null], { groups: { 'Sprogvurderingens norm': '5' }, notes: { 1: 'Kildens tekst siger 52,5 %.' } }),
  plan('turnover', 2019, NONE, { kind: 'LBF', groups: { [FIVE]: '12-16', 'Almene familieboliger': '10.4' } }),
  plan('dropOut', 2018, [null, null, null, null, null, '9.5'], { kind: 'LBF', groups: { [FIVE]: '13.5', 'Hele landet': '7.1', 'Den almene sektor': '9.3' } }),
  plan('dropOut', 2019, [null, null, null, null, null, '10.7'], { kind: 'LBF', groups: { [FIVE]: '17.3', 'Hele landet': '7.6', 'Den almene sektor': '9.9' } }),
  plan('tenantsAtRisk', 2021, NONE, { source: `${PLAN}, omtrent`, groups: { [FIVE]: '45' } }),
  plan('rentCounselling', 2021, NONE, { source: `${PLAN}, omtrent`, groups: { [FIVE]: '180' } }),
  plan('evictionsInYear', 2019, NONE, { groups: { [FIVE]: '21' } }),
  plan('effectiveEvictionsInYear', 2019, NONE, { groups: { [FIVE]: '9' } }),
];

const full = (
  name: FigureName,
  in2018: readonly [string, string, string],
  in2019: readonly [string, string, string],
) =>
  (
    [
      [2018, in2018],
      [2019, in2019],
    ] as const
  ).map(
    ([year, [first, second, third]]): FigureRow => ({
      ...{ name, kind: 'DST', source: 'Særkørsel 2020, helårspersoner', period: year },
      cells: [first, second, third, null, null, null],
    }),
  );

/** Full-time persons outside the labour market, indicators A-E. @see docs/domain/key-figures.md */
// biome-ignore format: read as a table, one row an indicator
export const FULL_TIME_FIGURES: readonly FigureRow[] = [
  ...full('fullTimeUnemployed', ['48.9', '46.5', '44.3'], ['39.5', '46.7', '41.1']),
  ...full('fullTimeActivated', ['37.9', '49.7', '44.9'], ['44.8', '50.2', '47.7']),
  ...full('fullTimePassiveAssistance', ['121.3', '120.3', '106.3'], ['132.0', '127.1', '113.9']),
  ...full('fullTimeSicknessBenefit', ['7.6', '9.5', '6.0'], ['6.9', '8.0', '7.8']),
  ...full('fullTimeDisabilityPension', ['139.1', '126.0', '122.7'], ['136.8', '126.2', '121.5']),
  ...full('fullTimeOutside', ['354.7', '352.0', '324.2'], ['360.0', '358.2', '332.0']),
];

const together = (
  name: FigureName,
  year: number,
  areas: string,
  municipality: string,
  note?: string,
): FigureRow => ({
  ...{ name, kind: 'LBF', source: 'Boligsociale data', period: year, groups: { [FIVE]: areas } },
  cells: [null, null, null, null, null, municipality],
  notes: note ? { 5: note } : {},
});
const asked = (name: FigureName, year: number, areas: string, plans: string): FigureRow => ({
  ...{ name, kind: 'VIVE', source: 'Beboerundersøgelse', period: year, cells: NONE },
  groups: { [FIVE]: areas, '66 helhedsplaner': plans },
});
const TWICE = 'Samme tal og antal er trykt for to indikatorer.';

/** The five areas together and the municipality. @see docs/domain/key-figures.md */
// biome-ignore format: read as a table, one row an indicator
export const INDICATOR_FIGURES: readonly FigureRow[] = [
  together('inDayCare', 2019, '92.5 (382)', '91.4 (4520)'),
  together('gradeAverage', 2019, '5.4', '6.9'),
  together('onlyPrimaryNotInEducation', 2020, '35.4 (325)', '17.5 (3165)', TWICE),
  together('neitherEducationNorWork', 2019, '32.7 (388)', '17.5 (3165)', TWICE),
  together('outsideLabourMarket', 2019, '45.0 (1524)', '16.6 (9701)'),
  together('chargedAtLeastOnce', 2019, '4.6 (54)', '3.0 (530)'),
  asked('feelsSafe', 2018, '85', '73'),
  asked('volunteers', 2018, '12', '12'),
  together('votedMunicipal', 2017, '56.4 (1757)', '70.7 (54884)'),
  together('votedParliament', 2019, '68.9 (1681)', '82.1 (60119)'),
  together('votedEuropean', 2019, '41.2 (1006)', '59.8 (43890)'),
];

const INVENTED = 'Opdigtet til demonstrationen.';
const later = (name: FigureName, year: number, cells: readonly [Cell, Cell, Cell]): FigureRow => ({
  ...{ name, kind: 'MUNICIPALITY', source: 'Kommunens opfølgning (eksempel)', period: year },
  cells: [...cells, null, null, null],
  notes: { 0: INVENTED, 1: INVENTED, 2: INVENTED },
});

/** What came after, so that a target has a state: the sources end before it. Invented, and said to be. */
export const LATER_EXAMPLES: readonly FigureRow[] = [
  later('outsideLabourMarketPersons', 2022, ['321', '326', '291']),
  later('outsideLabourMarketPersons', 2023, ['312', '317', '284']),
  later('onlyPrimarySchoolPersons', 2022, ['338', '331', '240']),
  later('onlyPrimarySchoolPersons', 2023, ['335', '326', '238']),
  later('adultApprenticeGrants', 2022, ['4', '6', '3']),
  later('adultApprenticeGrants', 2023, ['5', '9', '4']),
];
