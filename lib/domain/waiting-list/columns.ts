import { plainHeading } from '../shared/written-table';

/** The columns of a waiting list, in the order of the template; each is called by its Danish heading in a file. */
export const COLUMNS = [
  'externalId',
  'name',
  'bornOn',
  'cpr',
  'phone',
  'email',
  'street',
  'postcode',
  'city',
  'protected',
  'list',
  'seniorityOn',
  'state',
  'stateReason',
  'flexible',
  'departments',
  'roomsFrom',
  'roomsTo',
  'mostRent',
  'access',
  'pets',
  'residenceMunicipality',
  'residenceDepartment',
  'household',
] as const;
export type Column = (typeof COLUMNS)[number];

export type ColumnForm = {
  /** As the template writes it. */
  readonly heading: string;
  /** What other systems write. */
  readonly also: readonly string[];
  /** Has to be there with something in every row. */
  readonly needed: boolean;
  /** What the template's example row has in it. The CPR number is the state's own test person's. */
  readonly example: string;
};

const column = (heading: string, example: string, also: readonly string[] = []): ColumnForm => ({
  ...{ heading, example, also, needed: false },
});
const needed = (heading: string, example: string, also: readonly string[] = []): ColumnForm => ({
  ...{ heading, example, also, needed: true },
});

export const COLUMN_FORMS: Readonly<Record<Column, ColumnForm>> = {
  externalId: needed('externt_nr', 'EKSEMPEL', ['medlemsnr', 'ansoegernr', 'external_id']),
  name: needed('navn', 'Nancy Ann Berggren', ['fulde_navn', 'name']),
  bornOn: needed('foedselsdato', '25.12.1948', ['foedt', 'birth_date']),
  cpr: column('cpr', '251248-9996', ['cpr_nr', 'cprnr', 'cpr_nummer']),
  phone: column('telefon', '00 00 00 00', ['mobil', 'tlf', 'phone']),
  email: column('email', 'nancy@eksempel.example', ['e_mail', 'mail']),
  street: column('vej', 'Eksempelvej 1, 2. tv', ['adresse', 'street']),
  postcode: column('postnr', '9999', ['postnummer', 'postcode']),
  city: column('by', 'Eksempelby', ['city']),
  protected: column('beskyttet', 'nej', ['adressebeskyttet', 'protected']),
  list: needed('liste', 'almindelig', ['venteliste', 'list']),
  seniorityOn: needed('anciennitet', '01.03.2019', ['anciennitetsdato', 'opnoteret', 'seniority']),
  state: column('status', 'aktiv', ['state']),
  stateReason: column('statusgrund', '', ['state_reason']),
  flexible: column('fleksibel', 'ja', ['fleksibel_udlejning', 'flexible']),
  departments: column('afdelinger', '1, 4', ['oensker', 'departments']),
  roomsFrom: column('rum_fra', '2', ['vaerelser_fra', 'rooms_from']),
  roomsTo: column('rum_til', '3', ['vaerelser_til', 'rooms_to']),
  mostRent: column('hoejeste_husleje', '7.500', ['max_husleje', 'most_rent']),
  access: column('adgang', 'elevator eller stue', ['access']),
  pets: column('husdyr', 'nej', ['pets']),
  residenceMunicipality: column('bor_i_kommune', '', ['bopaelskommune', 'residence_municipality']),
  residenceDepartment: column('bor_i_afdeling', '', ['bopaelsafdeling', 'residence_department']),
  household: column('husstand', 'ægtefælle 01.02.1950, barn 03.04.2012', ['husstandsmedlemmer', 'household']),
};

/** Rows of the template that are there to be read, not to be taken in. */
export const TEMPLATE_ROWS: ReadonlySet<string> = new Set(['EKSEMPEL', 'FORKLARING']);

const BY_HEADING: ReadonlyMap<string, Column> = new Map(
  COLUMNS.flatMap((key) => {
    const { heading, also } = COLUMN_FORMS[key];
    return [heading, ...also].map((name) => [name, key] as const);
  }),
);

/** Which column a heading names; null: none that we know. */
export const columnOf = (heading: string): Column | null => BY_HEADING.get(plainHeading(heading)) ?? null;
