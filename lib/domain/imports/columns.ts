import { plainHeading } from '../shared/written-table';
import type { ImportKind } from './kinds';

type Form = {
  /** As the template writes it. */
  readonly heading: string;
  readonly example: string;
  /** What other systems write. */
  readonly also: readonly string[];
};

const column = (heading: string, example: string, ...also: readonly string[]): Form => ({
  ...{ heading, example, also },
});

/** Every column that some file has; the headings are those of D3. */
const FORMS = {
  externalId: column('ekstern_id', 'UB-100234', 'sagsnr', 'id', 'external_id'),
  cvr: column('cvr', '42008419', 'cvr_nr', 'cvrnr', 'boligorganisation', 'organisation'),
  department: column('afdelingsnr', '14', 'afdeling', 'afd', 'afdelingsnummer', 'department'),
  lbf: column('lbf_nr', '0123', 'lbf_afdelingsnr', 'lbf'),
  name: column('navn', 'Eksempelparken', 'afdelingsnavn', 'name'),
  agent: column('administrator', '', 'forretningsfoerer', 'managing_agent'),
  area: column('omraade', 'Eksempelområdet', 'boligomraade', 'area'),
  familyDwellings: column('antal_familieboliger', '120', 'familieboliger'),
  youthDwellings: column('antal_ungdomsboliger', '24', 'ungdomsboliger'),
  elderlyDwellings: column('antal_aeldreboliger', '16', 'aeldreboliger'),
  residents: column('beboere', '310', 'antal_beboere'),
  inUseYear: column('ibrugtaget_aar', '1974', 'opfoert_aar'),
  accessibleAll: column('tilgaengelige_boliger_100', '4'),
  accessibleEverySecond: column('tilgaengelige_boliger_hver2', '2'),
  unit: column('lejemaalsnr', '014-023', 'lejemaal', 'lejemaalsnummer', 'bolignr', 'unit'),
  dwellingType: column('boligtype', 'familiebolig', 'type'),
  rule: column('saerregel', '', 'regel', 'allocation_rule'),
  occasion: column('anledning', '', 'aarsag', 'occasion'),
  street: column('vejnavn', 'Eksempelvej', 'vej', 'street'),
  houseNumber: column('husnr', '12', 'husnummer', 'house_number'),
  floor: column('etage', '2', 'sal', 'floor'),
  door: column('doer', 'tv', 'side', 'door'),
  postcode: column('postnr', '4300', 'postnummer', 'postcode'),
  city: column('by', 'Eksempelby', 'postdistrikt', 'bynavn', 'city'),
  rooms: column('rum', '3', 'antal_rum', 'vaerelser', 'rooms'),
  size: column('areal_m2', '78,5', 'areal', 'm2', 'area_m2'),
  rent: column('husleje_ekskl_forbrug', '5.940,00', 'husleje', 'rent'),
  utilities: column('forbrug_aconto', '850,00', 'aconto', 'utilities'),
  deposit: column('indskud', '28.400,00', 'deposit'),
  noticeOn: column('opsagt_dato', '30.09.2026', 'opsagt', 'notice_on'),
  moveOutOn: column('fraflytning_dato', '', 'fraflyttet_dato', 'fraflytning', 'move_out_on'),
  reportedOn: column('meldt_ledig_dato', '05.10.2026', 'meldt_ledig', 'reported_on'),
  availableOn: column('ledig_fra_dato', '01.01.2027', 'ledig_fra', 'available_on'),
  access: column('etage_stue_elevator', 'elevator', 'adgang', 'elevator'),
  remark: column('bemaerkning', '', 'bemaerkninger', 'note', 'remark'),
  tier: column('niveau_eller_farve', 'grøn', 'niveau', 'farve', 'tier'),
  validFrom: column('gyldig_fra', '01.01.2026', 'valid_from'),
  decidedOn: column('besluttet_dato', '15.11.2025', 'besluttet', 'decided_on'),
  forum: column('forum', 'Embedsmandsgruppen'),
  figure: column('grundlag_noegletal', '27,4', 'noegletal', 'figure'),
  reason: column('begrundelse', 'Indplaceret efter rammeaftalen', 'reason'),
  letAs: column('udlejet_efter', 'almindelig', 'udlejningsform'),
  returned: column('returneret_grund', '', 'returneret', 'returgrund'),
  email: column('email', 'eva@eksempel.dk', 'e_mail', 'mail', 'mailadresse', 'e_mailadresse', 'brugernavn'),
  role: column('rolle', 'udlejningsmedarbejder', 'role', 'adgang'),
  place: column(
    'sted',
    'Eksempel Boligselskab',
    'arbejdssted',
    'organisation',
    'boligorganisation',
    'kommune',
    'cvr',
  ),
  language: column('sprog', 'dansk', 'language'),
} as const satisfies Record<string, Form>;
export type ImportColumn = keyof typeof FORMS;

type Listed = readonly [needed: readonly ImportColumn[], maybe: readonly ImportColumn[]];

const HOME = ['street', 'houseNumber', 'floor', 'door', 'postcode', 'city', 'rooms', 'size', 'rent'] as const;

/** In the order of the template; those that have to be there with something in every row, and those that may be left out. */
const LISTS: Readonly<Record<ImportKind, Listed>> = {
  ORGANISATIONS: [['name'], ['cvr', 'agent']],
  USERS: [
    ['email', 'name', 'role'],
    ['place', 'language'],
  ],
  DEPARTMENTS: [
    ['department', 'name'],
    [
      ...(['cvr', 'lbf', 'area', 'familyDwellings', 'youthDwellings', 'elderlyDwellings'] as const),
      ...(['residents', 'inUseYear', 'accessibleAll', 'accessibleEverySecond'] as const),
    ],
  ],
  DWELLINGS: [
    ['department', 'unit', 'dwellingType', 'street', 'houseNumber', 'postcode', 'rooms', 'size', 'rent'],
    ['cvr', 'floor', 'door', 'city', 'utilities', 'deposit', 'access', 'rule'],
  ],
  PLACEMENTS: [
    ['department', 'tier', 'validFrom', 'decidedOn', 'forum', 'reason'],
    ['cvr', 'figure'],
  ],
  OPENINGS: [
    ['department', 'dwellingType', 'reportedOn', 'letAs'],
    ['cvr', 'unit', 'returned', 'rule'],
  ],
  VACANCIES: [
    [
      ...(['externalId', 'department', 'unit', 'dwellingType', 'street', 'houseNumber', 'postcode'] as const),
      ...(['rooms', 'size', 'rent', 'reportedOn', 'availableOn'] as const),
    ],
    [
      ...(['cvr', 'floor', 'door', 'city', 'utilities', 'deposit', 'noticeOn', 'access', 'remark'] as const),
      ...(['occasion', 'moveOutOn', 'rule'] as const),
    ],
  ],
};

const ORDER: readonly ImportColumn[] = [
  'email',
  ...(['externalId', 'cvr', 'department', 'lbf', 'name', 'agent', 'area', 'familyDwellings'] as const),
  ...(['youthDwellings', 'elderlyDwellings', 'residents', 'inUseYear', 'accessibleAll'] as const),
  ...(['accessibleEverySecond', 'unit', 'dwellingType', ...HOME, 'utilities', 'deposit', 'tier'] as const),
  ...(['validFrom', 'decidedOn', 'forum', 'figure', 'reason', 'noticeOn', 'reportedOn', 'letAs'] as const),
  ...(['returned', 'availableOn', 'access', 'remark', 'occasion', 'moveOutOn', 'rule'] as const),
  ...(['role', 'place', 'language'] as const),
];

/** The columns of a file of the kind, in the order of the template. */
export const columnsOf = (kind: ImportKind): readonly ImportColumn[] => {
  const [needed, maybe] = LISTS[kind];
  return ORDER.filter((one) => needed.includes(one) || maybe.includes(one));
};

export const isNeeded = (kind: ImportKind, one: ImportColumn): boolean => LISTS[kind][0].includes(one);

export const headingOf = (one: ImportColumn): string => FORMS[one].heading;

export const isImportColumn = (text: string): text is ImportColumn => Object.hasOwn(FORMS, text);

/** What an example says where the same column means another thing. */
const EXAMPLES: Readonly<Partial<Record<ImportKind, Readonly<Partial<Record<ImportColumn, string>>>>>> = {
  ORGANISATIONS: { name: 'Eksempel Boligselskab' },
  USERS: { name: 'Eva Eksempel' },
};

export const exampleOf = (kind: ImportKind, one: ImportColumn): string =>
  EXAMPLES[kind]?.[one] ?? FORMS[one].example;

/** Which column of the kind a heading names; null: none. */
export function columnCalled(kind: ImportKind, heading: string): ImportColumn | null {
  const plain = plainHeading(heading);
  return (
    columnsOf(kind).find((one) => {
      const { heading: own, also }: Form = FORMS[one];
      return own === plain || also.includes(plain);
    }) ?? null
  );
}

export type HeadingFault = {
  readonly code: 'missing-columns' | 'columns-twice';
  readonly columns: readonly string[];
};

/** What keeps the whole file from being read: headings that are not there, or are there twice. */
export function faultOfHeadings(
  kind: ImportKind,
  columns: readonly (ImportColumn | null)[],
): HeadingFault | null {
  const missing = columnsOf(kind).filter((one) => isNeeded(kind, one) && !columns.includes(one));
  if (missing.length > 0) return { code: 'missing-columns', columns: missing.map(headingOf) };
  const twice = columnsOf(kind).filter((one) => columns.indexOf(one) !== columns.lastIndexOf(one));
  return twice.length > 0 ? { code: 'columns-twice', columns: twice.map(headingOf) } : null;
}
