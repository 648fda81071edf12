import { fromDecimalText } from '@/lib/domain/shared/decimal';
import { compare, fraction, roundHalfUp } from '@/lib/domain/shared/fraction';
import { type PlannedDepartment, type PlannedPlace, type PlannedPlacement, USUAL_CLOSING_DAYS } from './plan';

// The agreement's list of departments (bilag 1) is not in the source: every department here is invented.
type Row = readonly [
  organisation: string,
  number: string,
  name: string,
  family: number,
  elderly: number,
  /** Percent outside the labour market, as decided on in March 2024 and 2025; null: no figure. */
  in2024: string | null,
  in2025: string | null,
  more?: Partial<Pick<PlannedDepartment, 'rules' | 'youth' | 'turnoverPermille' | 'opening' | 'was'>> & {
    readonly decided?: readonly [tier: string, deviation: string];
    readonly criteria?: readonly string[];
    readonly unplaced?: true;
  },
];

const ROWS: readonly Row[] = [
  ['bosj', '11', 'Lærkebakken', 420, 0, '24.6', '25.1', { rules: { ACCESSIBLE_FULL: 14 } }],
  [
    'bosj',
    '14',
    'Hvedemarken',
    386,
    12,
    '27.4',
    '27.9',
    { opening: '1/3', rules: { ACCESSIBLE_FULL: 10, ACCESSIBLE_EVERY_SECOND: 12 } },
  ],
  ['bosj', '17', 'Kornblomstvej', 344, 0, '33.8', '34.6', { criteria: ['S2'] }],
  ['bosj', '21', 'Bøgelunden', 512, 0, '44.9', '46.2', { turnoverPermille: 104 }],
  ['bosj', '22', 'Engdraget', 238, 24, '18.2', '17.5', { rules: { ACCESSIBLE_FULL: 12 } }],
  ['bosj', '26', 'Rughøjen', 158, 0, '29.9', '31.2', { criteria: ['S1', 'S2'] }],
  ['bosj', '31', 'Nørrestrand', 96, 0, null, null],
  ['bosj', '34', 'Solsikkehaven', 272, 0, '40.3', '37.7', { criteria: ['S2', 'S3'] }],
  ['by33', '1', 'Håndværkergården', 188, 0, '21.0', '20.4'],
  ['by33', '3', 'Murerstræde', 142, 0, '30.4', '30.5', { criteria: ['S2'] }],
  ['by33', '4', 'Tømrerhaven', 118, 16, '26.3', '27.0', { rules: { ACCESSIBLE_EVERY_SECOND: 10 } }],
  ['by33', '7', 'Smedestykket', 64, 0, null, '28.8'],
  ['hobo', '2', 'Pilehøjen', 356, 0, '47.3', '48.9', { turnoverPermille: 112 }],
  ['hobo', '5', 'Møllestien', 298, 20, '22.7', '23.3', { rules: { ACCESSIBLE_FULL: 18 } }],
  ['hobo', '6', 'Havbakken', 264, 0, '28.1', '28.6'],
  ['hobo', '8', 'Fasanvænget', 402, 0, '36.4', '38.0', { criteria: ['S1', 'S2', 'S3'] }],
  [
    'hobo',
    '12',
    'Duehuset',
    84,
    0,
    '45.6',
    '44.8',
    { decided: ['YELLOW', 'Egen vurdering af et lille område, bekræftet af kommunen'], criteria: ['S2'] },
  ],
  ['hobo', '15', 'Studiegården', 60, 90, '19.5', '19.9', { youth: 48 }],
  ['lejh', '101', 'Æblehegnet', 312, 0, '25.8', '26.6', { rules: { ACCESSIBLE_FULL: 16 } }],
  ['lejh', '103', 'Pæreager', 204, 0, '31.0', '29.8', { criteria: ['S2'] }],
  ['lejh', '104', 'Blommegangen', 176, 0, '23.4', '22.9', { rules: { ACCESSIBLE_EVERY_SECOND: 12 } }],
  ['lejh', '108', 'Hyldebærhaven', 72, 0, null, null, { unplaced: true }],
  ['vab', '6', 'Skovkanten', 286, 0, '28.9', '29.4', { rules: { ACCESSIBLE_FULL: 12 } }],
  ['vab', '9', 'Tuse Toft', 148, 0, '17.2', '17.8'],
  ['vab', '10', 'Kildevæld', 222, 18, '39.1', '41.5', { criteria: ['S1', 'S3'] }],
  ['vab', '13', 'Stenhuggeren', 126, 0, '46.1', '45.4', { criteria: ['S1', 'S2', 'S4'] }],
  [
    'mnv',
    '20',
    'Gårdskovvej',
    248,
    0,
    '24.0',
    '24.4',
    { rules: { ACCESSIBLE_FULL: 8, ACCESSIBLE_EVERY_SECOND: 8 } },
  ],
  [
    'mnv',
    '23',
    'Bryggertorvet',
    222,
    0,
    '30.0',
    '30.2',
    { was: { name: 'Gammel Bryggergård', family: 246, before: '2025-02-01' } },
  ],
];

const MEETINGS = [
  {
    decidedOn: '2024-03-20',
    from: '2024-07-01',
    source: 'Social- og Boligstyrelsen, 1. december 2023, eksempel',
  },
  {
    decidedOn: '2025-03-20',
    from: '2025-03-21',
    source: 'Social- og Boligstyrelsen, 1. december 2024, eksempel',
  },
] as const;

function department([
  organisation,
  number,
  name,
  family,
  elderly,
  in2024,
  in2025,
  more = {},
]: Row): PlannedDepartment {
  const { rules = {}, youth = 0, turnoverPermille = 80, opening, was, decided, criteria, unplaced } = more;
  const figures = [in2024, in2025].flatMap((value, at) => {
    const meeting = MEETINGS[at];
    return meeting ? [{ value, ...meeting }] : [];
  });
  return {
    ...{
      organisation,
      number,
      name,
      family,
      elderly,
      youth,
      turnoverPermille,
      rules,
      opening,
      was,
      area: null,
    },
    ...{
      streets: [name.endsWith('vej') ? name : `${name}svej`],
      postcode: '4300',
      city: 'Holbæk',
      example: true,
    },
    figures: figures.map(({ value, decidedOn, source }) => ({
      name: 'outsideLabourMarket',
      value,
      from: decidedOn,
      source,
      kind: 'SBST',
    })),
    placements: unplaced ? [] : figures.map((one) => placement(one, decided, criteria)),
  };
}

type Figure = {
  readonly value: string | null;
  readonly decidedOn: string;
  readonly from: string;
  readonly source: string;
};

function placement(
  { value, decidedOn, from, source }: Figure,
  decided: readonly [string, string] | undefined,
  criteria: readonly string[] | undefined,
): PlannedPlacement {
  const proposed = bracket(value);
  const tier = decided?.[0] ?? proposed;
  return {
    ...{
      tier,
      from,
      decidedOn,
      forum: 'embedsmandsgruppen',
      figure: value,
      source: value === null ? null : source,
      proposed,
    },
    deviation: decided && tier !== proposed ? decided[1] : undefined,
    criteria: tier === 'YELLOW' ? criteria : undefined,
  };
}

/** What section 6 proposes, for the column beside the decision; the rule itself is the agreement's. */
function bracket(value: string | null): string {
  const figure = value === null ? null : fromDecimalText(value);
  if (figure === null) return 'UNCOLOURED';
  const whole = roundHalfUp(figure);
  if (compare(whole, fraction(46n)) >= 0) return 'RED';
  return compare(whole, fraction(31n)) >= 0 ? 'YELLOW' : 'GREEN';
}

export const holbaek: PlannedPlace = {
  ...{
    key: 'holbaek',
    name: 'Holbæk Kommune',
    code: '316',
    cvr: '29189447',
    example: false,
    agreement: 'holbaek-2024',
  },
  organisations: [
    { key: 'bosj', name: 'Boligselskabet Sjælland', cvr: '42008419', example: false },
    { key: 'by33', name: 'Byggeforening af 1933', cvr: '56598014', example: false },
    { key: 'hobo', name: 'Holbæk Boligselskab', cvr: '14811435', example: false },
    { key: 'lejh', name: 'Lejerbo Holbæk', cvr: '26770750', example: false },
    { key: 'vab', name: 'Vestsjællands Almene Boligselskab', cvr: '13152128', example: false },
    { key: 'mnv', name: 'MNV-Bolig', cvr: '14916199', example: false },
  ],
  areas: [],
  departments: ROWS.map(department),
  closingDays: USUAL_CLOSING_DAYS,
};
