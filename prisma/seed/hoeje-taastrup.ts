import {
  type PlannedArea,
  type PlannedDepartment,
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
    figures: [
      { name: 'outsideLabourMarket', value: outside, from: '2023-01-01', source },
      { name: 'convicted', value: convicted, from: '2023-01-01', source },
    ],
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
