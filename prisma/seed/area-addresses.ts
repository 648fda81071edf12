import type { AREA_NAMES } from './area-figures';

/** Streets and numbers of the five areas: `2-26` even or odd by its ends, `109-111 all`, `5` one house. @see docs/domain/key-figures.md */
type Streets = Readonly<Record<string, string>>;

// biome-ignore format: read as a table, one line a street
export const AREA_ADDRESSES: Readonly<Record<(typeof AREA_NAMES)[number], Streets>> = {
  'Gl. Jennumparken': {
    Flyvervej: '2-26 even, 5',
    Husarvej: '1-29 odd, 41-45 odd, 2-40 even',
    'Gl. Jennumvej': '6-14 even',
    Kompagnivej: '2-18 even',
    Garnisonsvej: '1-3 odd, 7-19 all, 31-35 odd, 30-40 even',
  },
  'Glarbjergvej-området': {
    Falkevej: '1-41 odd',
    Glarbjergvej: '88-100 even, 109-111 all, 112-156 even',
    Nørrebrogade: '96-148 even',
    Hadsundvej: '85-93 odd',
    Infanterivej: '1-19 odd',
    Glentevej: '3-9 odd',
    Brigadevej: '1-21 odd',
  },
  Vangdalen: {
    Rørhaven: '2-12 even',
    Sivhaven: '1-7 odd',
    Basthaven: '1-7 odd',
    Bambushaven: '1-7 odd',
    Græshaven: '2-14 even',
    'Ved Byskellet': '1-29 odd',
  },
  'Hermann Stillingsvej-området': {
    'Herman Stillings Vej': '7-11 all, 13-27 odd, 28-30 all, 31-37 odd, 38-44 all, 46-72 even',
    'Mærsk Andersens Vej': '2-34 even',
    'P. Knudsens Vej': '8-36 even',
    Stadfeldtsvej: '1-19 all, 21, 23, 25-37 all, 39-45 odd',
  },
  'Energivej-området': {
    Asavænget: '21, 22',
    Energivej: '4-18 even, 22, 38-72 all',
    Fenrisvej: '1-12 all, 14, 16',
    Frejasvej: '1-11 odd',
    Friggsvej: '2-6 even',
    Mariagervej: '89-101 odd',
    Ullersvej: '2-6 even',
    Vidarsvej: '1-16 all, 18-30 even',
    Vølundsvej: '1-9 all, 11-15 odd',
    Ymersvej: '21-34 all, 36-46 even',
  },
};
