import {
  type PlannedArea,
  type PlannedDepartment,
  type PlannedPlace,
  type PlannedPlacement,
  USUAL_CLOSING_DAYS,
} from './plan';

// Areas, departments and how many homes each area has are those of the helhedsplan 2021-25 (area tables); how the homes are
// spread over the departments is not said and is invented, as are the homes themselves.
const AGREEMENT = 'Rammeaftale 2022-2025, afsnit 3';
const VULNERABLE = { designation: 'VULNERABLE_AREA', from: '2021-12-01', source: AGREEMENT } as const;

type AreaRow = readonly [
  name: string,
  homes: number,
  streets: readonly string[],
  turnoverPermille: number,
  departments: readonly (readonly [organisation: string, numbers: readonly string[]])[],
  designations?: PlannedArea['designations'],
];

const AREAS: readonly AreaRow[] = [
  [
    'Glarbjergvej-området',
    759,
    ['Glarbjergvej', 'Falkevej', 'Nørrebrogade', 'Hadsundvej', 'Infanterivej', 'Glentevej', 'Brigadevej'],
    140,
    [
      ['ms', ['24', '25', '26']],
      ['rb1940', ['24', '25', '27']],
      ['kron', ['14']],
    ],
    [VULNERABLE],
  ],
  [
    'Gl. Jennumparken',
    554,
    ['Flyvervej', 'Husarvej', 'Gl. Jennumvej', 'Kompagnivej', 'Garnisonsvej'],
    150,
    [
      ['ms', ['27', '28', '51', '56']],
      ['lejerbo', ['104']],
    ],
    [VULNERABLE],
  ],
  [
    'Hermann Stillingsvej-området',
    732,
    ['Hermann Stillings Vej', 'Mærsk Andersens Vej', 'P. Knudsens Vej', 'Stadfeldtsvej'],
    160,
    [['ms', ['6', '7', '9', '11', '13', '15', '16', '17', '18', '19', '20', '21']]],
  ],
  [
    'Energivej-området',
    593,
    ['Energivej', 'Asavænget', 'Fenrisvej', 'Frejasvej', 'Vidarsvej', 'Vølundsvej', 'Ymersvej'],
    130,
    [['rb1940', ['1', '2', '3', '4', '5', '6', '12', '16', '17', '19', '23']]],
  ],
  [
    'Vangdalen',
    344,
    ['Rørhaven', 'Sivhaven', 'Basthaven', 'Bambushaven', 'Græshaven', 'Ved Byskellet'],
    120,
    [['rb1940', ['29']]],
  ],
];

/** Where an agreement of its own has combined letting, which comes after flexible letting. @see */
const COMBINED: Readonly<Record<string, PlannedPlacement>> = {
  'Glarbjergvej-området': {
    ...{ tier: 'ALL', from: '2022-03-01', decidedOn: '2022-02-15', forum: 'Aftale om kombineret udlejning' },
    ...{ figure: null, source: null, proposed: null, criteria: ['NO_BENEFIT'] },
  },
};

function departmentsOf([
  area,
  homes,
  streets,
  turnoverPermille,
  owners,
]: AreaRow): readonly PlannedDepartment[] {
  const all = owners.flatMap(([organisation, numbers]) =>
    numbers.map((number) => ({ organisation, number })),
  );
  const each = Math.floor(homes / all.length);
  const combined = COMBINED[area];
  return all.map(({ organisation, number }, at) => {
    const street = streets[at % streets.length] ?? area;
    return {
      ...{ organisation, number, area, turnoverPermille, name: street, postcode: '8930', city: 'Randers NØ' },
      streets: [street],
      // The last department takes what does not divide.
      family: at === all.length - 1 ? homes - each * (all.length - 1) : each,
      ...{
        youth: 0,
        elderly: 0,
        rules: {},
        placements: combined ? [combined] : [],
        figures: [],
        example: false,
      },
    };
  });
}

const typographers: PlannedDepartment = {
  ...{
    organisation: 'typo',
    number: '1',
    name: 'Sætterhaven',
    area: null,
    streets: ['Sætterhaven'],
    postcode: '8900',
  },
  ...{
    city: 'Randers C',
    family: 64,
    youth: 0,
    elderly: 18,
    turnoverPermille: 90,
    rules: {},
    placements: [],
    figures: [],
  },
  example: true,
};

export const randers: PlannedPlace = {
  ...{
    key: 'randers',
    name: 'Randers Kommune',
    code: '730',
    cvr: '29189668',
    example: false,
    agreement: 'randers-2022',
  },
  organisations: [
    {
      key: 'ms',
      name: 'Møllevænget & Storgaarden',
      cvr: null,
      managingAgent: 'RandersBolig',
      example: false,
    },
    {
      key: 'rb1940',
      name: 'Randers Boligforening af 1940',
      cvr: null,
      managingAgent: 'RandersBolig',
      example: false,
    },
    {
      key: 'kron',
      name: 'Boligforeningen Kronjylland',
      cvr: null,
      managingAgent: 'RandersBolig',
      example: false,
    },
    { key: 'typo', name: 'Typografernes Stiftelse', cvr: null, example: false },
    { key: 'lejerbo', name: 'Lejerbo', cvr: null, example: false },
  ],
  areas: [
    ...AREAS.map(([name, , , , , designations = []]) => ({ name, example: false, designations })),
    { name: 'Sjællandsgade-kvarteret', example: false, designations: [] },
  ],
  departments: [...AREAS.flatMap(departmentsOf), typographers],
  closingDays: USUAL_CLOSING_DAYS,
};

/** A municipality that has made no agreement yet: what is reported there waits. Invented, home and all. */
export const eksempelkoebing: PlannedPlace = {
  ...{
    key: 'eksempelkoebing',
    name: 'Eksempelkøbing Kommune',
    code: '999',
    cvr: null,
    example: true,
    agreement: null,
  },
  // The same organisation as in Randers: it acts in two municipalities.
  organisations: [
    {
      key: 'rb1940',
      name: 'Randers Boligforening af 1940',
      cvr: null,
      managingAgent: 'RandersBolig',
      example: false,
    },
  ],
  areas: [],
  departments: [
    {
      ...{
        organisation: 'rb1940',
        number: '90',
        name: 'Prøvehaven',
        area: null,
        streets: ['Prøvehaven'],
        postcode: '8990',
      },
      ...{
        city: 'Eksempelkøbing',
        family: 36,
        youth: 0,
        elderly: 0,
        turnoverPermille: 0,
        rules: {},
        placements: [],
        figures: [],
      },
      example: true,
    },
  ],
  closingDays: [],
};
