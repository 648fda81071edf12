import {
  type PlannedArea,
  type PlannedDepartment,
  type PlannedFigure,
  type PlannedPlace,
  type PlannedPlacement,
  USUAL_CLOSING_DAYS,
} from './plan';

// The areas and what they are designated as stand in section 1 of the agreement; which organisations and departments they
// consist of does not, so those are invented.
const LISTED = 'Ministeriets lister pr. 1. december 2021, aftalens afsnit 1';
const PREVENTION = { designation: 'PREVENTION_AREA', from: '2021-12-01', source: LISTED } as const;

const areas: readonly PlannedArea[] = [
  {
    name: 'Taastrupgaard',
    example: false,
    designations: [{ designation: 'TRANSFORMATION_AREA', from: '2021-12-01', source: LISTED }],
  },
  {
    name: 'Gadehavegård',
    example: false,
    designations: [PREVENTION, { designation: 'DEVELOPMENT_PLAN', from: '2021-12-01', source: LISTED }],
  },
  { name: 'Parkvej', example: false, designations: [PREVENTION] },
  { name: 'Blåkildegård', example: false, designations: [PREVENTION] },
  { name: 'Charlotteager', example: false, designations: [PREVENTION] },
];

type Row = readonly [
  organisation: string,
  number: string,
  name: string,
  area: string | null,
  family: number,
  outside: string | null,
  convicted: string | null,
  more?: Partial<
    Pick<PlannedDepartment, 'rules' | 'youth' | 'elderly' | 'builtIn' | 'rehousing' | 'turnoverPermille'>
  > & {
    readonly unplaced?: true;
  },
];

const ROWS: readonly Row[] = [
  ['vest', '1', 'Taastrupgaard', 'Taastrupgaard', 460, '47.2', '1.41'],
  ['vest', '2', 'Gadehavegård', 'Gadehavegård', 420, '43.8', '1.12'],
  ['vest', '3', 'Parkvej', 'Parkvej', 310, '41.6', '0.98'],
  ['vest', '4', 'Blåkildegård', 'Blåkildegård', 264, '42.3', '1.05'],
  ['oest', '5', 'Charlotteager', 'Charlotteager', 338, '40.4', '1.21'],
  ['oest', '6', 'Torstorpengen', null, 186, '27.4', '0.61', { youth: 64 }],
  ['oest', '7', 'Kirsebærgangen', null, 212, '31.5', '0.83'],
  ['oest', '8', 'Hedehusbanken', null, 154, '39.9', '1.18', { elderly: 22 }],
  ['oest', '9', 'Fløngvænget', null, 128, '40.0', '0.72'],
  ['vest', '10', 'Sengeløsehaven', null, 92, '22.8', '1.62'],
  ['vest', '11', 'Kollegiet Banestien', null, 0, '18.9', '0.40', { youth: 142, turnoverPermille: 240 }],
  [
    'vest',
    '12',
    'Nybyg Gærdesmutten',
    null,
    60,
    null,
    null,
    { unplaced: true, builtIn: '2024-05', rules: { FIRST_LETTING_SMALL: 30, FUND_DWELLING: 8 } },
  ],
  [
    'oest',
    '13',
    'Valmuehuset',
    null,
    110,
    '36.2',
    '0.90',
    { rehousing: { from: '2025-02-01', to: '2025-12-01', reason: 'Renovering med genhusning, eksempel' } },
  ],
  ['vest', '14', 'Høje Stene', null, 74, null, null, { unplaced: true }],
];

/** The yearly measurement of Q2 2025, for the midway placements (section 6): outside the labour market, and convicted. */
const MIDWAY: Readonly<Record<string, readonly [outside: string | null, convicted: string | null]>> = {
  '1': ['46.1', '1.38'],
  '2': ['42.9', '1.09'],
  '3': ['41.2', '0.95'],
  '4': ['42.6', '1.07'],
  '5': ['39.7', '1.18'],
  '6': ['27.9', '0.58'],
  '7': ['32.0', '0.86'],
  '8': ['40.3', '1.21'],
  '9': ['39.8', '0.70'],
  '10': ['22.4', '1.47'],
  '11': ['19.2', null],
  '12': ['24.1', '0.55'],
  '13': ['36.6', '0.93'],
};
const MEASURED = { from: '2025-06-20', source: 'LBF beboerdata 2025, eksempel', kind: 'LBF' } as const;

/** Of one department the municipality has reckoned otherwise; both are kept. */
const RECKONED = {
  from: '2025-06-20',
  source: 'Kommunens egen opgørelse 2025, eksempel',
  kind: 'MUNICIPALITY',
} as const;

function figuresOf(
  number: string,
  outside: string | null,
  convicted: string | null,
): readonly PlannedFigure[] {
  const first = {
    from: '2023-01-01',
    source: 'Følgegruppens nøgletal, LBF beboerdata, eksempel',
    kind: 'LBF',
  } as const;
  const midway = MIDWAY[number];
  return [
    { name: 'outsideLabourMarket', value: outside, ...first },
    { name: 'convicted', value: convicted, ...first },
    ...(midway
      ? [
          { name: 'outsideLabourMarket', value: midway[0], ...MEASURED },
          { name: 'convicted', value: midway[1], ...MEASURED },
        ]
      : []),
    ...(number === '8' ? [{ name: 'outsideLabourMarket', value: '39.4', ...RECKONED }] : []),
  ];
}

function department([
  organisation,
  number,
  name,
  area,
  family,
  outside,
  convicted,
  more = {},
]: Row): PlannedDepartment {
  const { rules = {}, youth = 0, elderly = 0, turnoverPermille = 85, unplaced, builtIn, rehousing } = more;
  const source = 'Følgegruppens nøgletal, LBF beboerdata, eksempel';
  return {
    ...{
      organisation,
      number,
      name,
      area,
      family,
      youth,
      elderly,
      turnoverPermille,
      rules,
      builtIn,
      rehousing,
      example: true,
    },
    ...{ streets: [name.replace(/^(Nybyg|Kollegiet) /, '')], postcode: '2630', city: 'Taastrup' },
    figures: figuresOf(number, outside, convicted),
    placements: unplaced || area !== null ? [] : placements(outside, convicted, source),
  };
}

/** Decided when the agreement began and again midway through it (section 6). */
function placements(
  outside: string | null,
  convicted: string | null,
  source: string,
): readonly PlannedPlacement[] {
  const level2 =
    outside !== null && convicted !== null && (Number(outside) >= 40 || Number(convicted) > 1.56);
  const proposed = level2 ? 'LEVEL_2' : 'LEVEL_1';
  const row = { tier: proposed, forum: 'følgegruppen', figure: outside, source, proposed };
  return [
    { ...row, from: '2023-01-01', decidedOn: '2022-12-14' },
    { ...row, from: '2025-01-01', decidedOn: '2024-12-11' },
  ];
}

export const hoejeTaastrup: PlannedPlace = {
  ...{ key: 'hoeje-taastrup', name: 'Høje-Taastrup Kommune', code: '169', cvr: '19501817', example: false },
  agreement: 'hoeje-taastrup-2023',
  organisations: [
    { key: 'vest', name: 'Eksempelboligen Vest', cvr: null, example: true },
    { key: 'oest', name: 'Eksempelboligen Øst', cvr: null, example: true },
  ],
  areas,
  departments: ROWS.map(department),
  closingDays: USUAL_CLOSING_DAYS,
};
