import type { FigureGroup, FigureUnit, PlaceLevel, SourceKind } from './vocabulary';

export type Ages = readonly [from: number, to: number | null];

/** What a figure is, apart from its words: those stand in messages, `keyFigures.catalogue`. */
export type FigureForm = {
  readonly group: FigureGroup;
  /** The first is what is meant where nothing is said. */
  readonly units: readonly [FigureUnit, ...FigureUnit[]];
  /** Whom it counts; null: everybody, or what has no age. */
  readonly ages: Ages | null;
  readonly levels: readonly PlaceLevel[];
  /** Who publishes it. Another source may be entered too, and stands beside. */
  readonly publishers: readonly SourceKind[];
  /** What a file calls it: the template's word first, then what others write. */
  readonly headings: readonly [string, ...string[]];
  /** Whether the number of persons behind it may be kept with it. */
  readonly persons: boolean;
};

const ALL = ['DEPARTMENT', 'AREA', 'MUNICIPALITY', 'GROUP'] as const;
const AREAS = ['AREA', 'MUNICIPALITY', 'GROUP'] as const;
const TOWNS = ['MUNICIPALITY', 'GROUP'] as const;
const STATE = ['SBST', 'MINISTRY', 'DST'] as const;
const FUND = ['LBF', 'DST'] as const;
const TOWN = ['MUNICIPALITY'] as const;

type More = Partial<Pick<FigureForm, 'units' | 'ages' | 'levels' | 'persons'>> & {
  readonly also?: readonly string[];
};
const figure = (
  group: FigureGroup,
  heading: string,
  publishers: readonly SourceKind[],
  { also = [], ...more }: More = {},
): FigureForm => ({
  ...{ group, publishers, headings: [heading, ...also], units: ['PERCENT'] },
  ...{ ages: null, levels: ALL, persons: true },
  ...more,
});

const WAITING: More = { units: ['COUNT'], levels: TOWNS, persons: false };

/** The closed catalogue. A new figure needs a name, a definition and somebody who publishes it. @see docs/domain/key-figures.md */
// biome-ignore format: read as a table, one row a figure
export const CATALOGUE = {
  // Work. H-16 measures on 18-64; in designated areas 15-64, T-10; the statute's is the average of two years, § 61 a, 1.
  outsideLabourMarket: figure('WORK', 'uden_for_arbejdsmarkedet', FUND, { ages: [18, 64], also: ['uden_tilknytning_til_arbejdsmarkedet', 'andel_uden_for_arbejdsmarkedet'] }),
  outsideLabourMarketTwoYears: figure('WORK', 'uden_for_arbejdsmarkedet_2aar', STATE, { ages: [18, 64], also: ['uden_for_arbejdsmarkedet_to_aars_gennemsnit'] }),
  outsideLabourMarket15to64: figure('WORK', 'uden_for_arbejdsmarkedet_15_64', FUND, { ages: [15, 64] }),
  outsideLabourMarketPersons: figure('WORK', 'personer_uden_for_arbejdsmarkedet', TOWN, { ages: [18, 64], units: ['COUNT'] }),
  fullTimeUnemployed: figure('WORK', 'helaarspersoner_ledige', ['DST'], { ages: [18, 64], units: ['COUNT'] }),
  fullTimeActivated: figure('WORK', 'helaarspersoner_aktiverede', ['DST'], { ages: [18, 64], units: ['COUNT'] }),
  fullTimePassiveAssistance: figure('WORK', 'helaarspersoner_passiv_kontanthjaelp', ['DST'], { ages: [18, 64], units: ['COUNT'] }),
  fullTimeSicknessBenefit: figure('WORK', 'helaarspersoner_sygedagpenge', ['DST'], { ages: [18, 64], units: ['COUNT'] }),
  fullTimeDisabilityPension: figure('WORK', 'helaarspersoner_foertidspension', ['DST'], { ages: [18, 64], units: ['COUNT'] }),
  fullTimeOutside: figure('WORK', 'helaarspersoner_i_alt', ['DST'], { ages: [18, 64], units: ['COUNT'] }),
  jobReady: figure('WORK', 'jobparate_helaarspersoner', TOWN, { units: ['COUNT'] }),
  disabilityPension: figure('WORK', 'foertidspension', ['DST'], { ages: [18, 64] }),
  adultApprenticeGrants: figure('WORK', 'voksenlaerlingetilskud', TOWN, { units: ['COUNT'], levels: AREAS }),
  neitherEducationNorWork: figure('WORK', 'hverken_uddannelse_eller_job', ['LBF'], { ages: [15, 29] }),
  // Crime.
  convicted: figure('CRIME', 'doemte', STATE, { also: ['andel_doemte', 'doemte_pct'] }),
  decisionsPer1000: figure('CRIME', 'straffelovsafgoerelser_pr_1000', ['DST'], { units: ['INDEX'] }),
  chargedAtScene: figure('CRIME', 'sigtede_gerningssted', ['DST'], { units: ['COUNT'], levels: AREAS }),
  chargedAtLeastOnce: figure('CRIME', 'sigtede_mindst_en_gang', ['LBF'], { ages: [15, 29] }),
  sspConcerns: figure('CRIME', 'ssp_bekymringer', TOWN, { units: ['COUNT'], levels: AREAS }),
  // Education.
  onlyPrimarySchool: figure('EDUCATION', 'kun_grundskole_30_59', STATE, { ages: [30, 59], also: ['kun_grundskole'] }),
  onlyPrimarySchoolPersons: figure('EDUCATION', 'personer_kun_grundskole_30_59', TOWN, { ages: [30, 59], units: ['COUNT'] }),
  noEducationBeyondPrimary: figure('EDUCATION', 'ingen_uddannelse_ud_over_grundskole', ['DST'], { ages: [15, 64] }),
  youthInEducation: figure('EDUCATION', 'ungdomsuddannelse_18_29', ['DST'], { ages: [18, 29] }),
  onlyPrimaryNotInEducation: figure('EDUCATION', 'kun_grundskole_18_29_ikke_i_gang', ['LBF'], { ages: [18, 29] }),
  dropOut: figure('EDUCATION', 'frafald_ungdomsuddannelse', ['LBF'], { ages: [18, 29] }),
  inYouthEducationAfter15Months: figure('EDUCATION', 'ungdomsuddannelse_15_maaneder_efter', TOWN, {}),
  startedYouthEducation: figure('EDUCATION', 'paabegyndt_ungdomsuddannelse', TOWN, {}),
  schoolAbsence: figure('EDUCATION', 'skolefravaer', TOWN, {}),
  gradeAverage: figure('EDUCATION', 'karaktergennemsnit_9_klasse', ['LBF'], { units: ['INDEX'] }),
  inDayCare: figure('EDUCATION', 'boern_i_dagtilbud', ['LBF'], { ages: [1, 5] }),
  languageGeneral: figure('EDUCATION', 'sprogvurdering_generel', TOWN, { levels: AREAS }),
  languageFocused: figure('EDUCATION', 'sprogvurdering_fokuseret', TOWN, { levels: AREAS }),
  languageSpecial: figure('EDUCATION', 'sprogvurdering_saerlig', TOWN, { levels: AREAS }),
  youthClubMembers: figure('EDUCATION', 'ungdomsklub_medlemmer', TOWN, { ages: [14, 18], levels: AREAS }),
  // Income. § 61 a, 1: gross income without students in percent of the region's.
  grossIncomeOfRegion: figure('INCOME', 'bruttoindkomst_af_region', STATE, { ages: [15, 64] }),
  householdIncomeOfMunicipality: figure('INCOME', 'husstandsindkomst_af_kommune', ['DST'], { persons: false }),
  // Who lives there. The share of origin is a statistic of an area of the statute's size; it is of no department and no person, L-06, L-09.
  residents: figure('PEOPLE', 'beboere', ['DST', 'LBF'], { units: ['COUNT'], also: ['antal_beboere', 'indbyggere'], persons: false }),
  under18: figure('PEOPLE', 'under_18', ['DST'], { ages: [0, 17] }),
  childrenWithOneParent: figure('PEOPLE', 'boern_af_enlige', ['DST'], { ages: [0, 17] }),
  nonWesternShare: figure('PEOPLE', 'ikke_vestlig_baggrund', STATE, { levels: AREAS, persons: false }),
  oldAgePensioners: figure('PEOPLE', 'folkepensionister', ['DST'], { units: ['COUNT'], levels: TOWNS }),
  disabilityPensioners: figure('PEOPLE', 'foertidspensionister', ['DST'], { units: ['COUNT'], levels: TOWNS }),
  cashAssistanceRecipients: figure('PEOPLE', 'kontanthjaelpsmodtagere', ['DST'], { units: ['COUNT'], levels: TOWNS }),
  // Homes.
  dwellings: figure('HOMES', 'boliger', ['LBF', 'DST'], { units: ['COUNT'], also: ['antal_boliger', 'boliger_i_alt'], persons: false }),
  socialDwellings: figure('HOMES', 'almene_boliger', ['DST'], { units: ['COUNT'], levels: TOWNS, persons: false }),
  cooperativeDwellings: figure('HOMES', 'andelsboliger', ['DST'], { units: ['COUNT'], levels: TOWNS, persons: false }),
  companyOwnedDwellings: figure('HOMES', 'boliger_ejet_af_selskaber', ['DST'], { units: ['COUNT'], levels: TOWNS, persons: false }),
  rentUnderLimit: figure('HOMES', 'almene_boliger_under_2800', TOWN, { units: ['COUNT'], levels: TOWNS, persons: false }),
  // The other cheap ones beside the social ones. F-03.
  privateRentUnderLimit: figure('HOMES', 'private_boliger_under_2800', TOWN, { units: ['COUNT'], levels: TOWNS, persons: false }),
  municipalRentUnderLimit: figure('HOMES', 'kommunale_boliger_under_2800', TOWN, { units: ['COUNT'], levels: TOWNS, persons: false }),
  turnover: figure('HOMES', 'fraflytning', ['LBF', 'ORGANISATION'], { also: ['fraflytningsprocent'], persons: false }),
  evictionsInYear: figure('HOMES', 'udsaettelser', TOWN, { units: ['COUNT'] }),
  effectiveEvictionsInYear: figure('HOMES', 'effektive_udsaettelser', TOWN, { units: ['COUNT'] }),
  evictionsInTwoYears: figure('HOMES', 'udsaettelser_2aar', TOWN, { units: ['COUNT'] }),
  effectiveEvictionsInTwoYears: figure('HOMES', 'effektive_udsaettelser_2aar', TOWN, { units: ['COUNT'] }),
  // Before it comes to that, and who moves in and out. P-09, P-10.
  tenantsAtRisk: figure('HOMES', 'udsaettelsestruede_pr_maaned', ['ORGANISATION', 'MUNICIPALITY'], { units: ['COUNT'], persons: false }),
  rentCounselling: figure('HOMES', 'oekonomisk_raadgivning', ['ORGANISATION', 'MUNICIPALITY'], { units: ['COUNT'], persons: false }),
  incomeOfMoversIn: figure('HOMES', 'husstandsindkomst_tilflyttere_af_kommune', FUND, { persons: false }),
  incomeOfMoversOut: figure('HOMES', 'husstandsindkomst_fraflyttere_af_kommune', FUND, { persons: false }),
  // Taking part.
  feelsSafe: figure('CIVIC', 'tryghed', ['VIVE'], { levels: AREAS }),
  volunteers: figure('CIVIC', 'frivillige', ['VIVE'], { levels: AREAS }),
  votedMunicipal: figure('CIVIC', 'valgdeltagelse_kommunalvalg', ['LBF'], { ages: [18, null], levels: AREAS }),
  votedParliament: figure('CIVIC', 'valgdeltagelse_folketing', ['LBF'], { ages: [18, null], levels: AREAS }),
  votedEuropean: figure('CIVIC', 'valgdeltagelse_europaparlament', ['LBF'], { ages: [18, null], levels: AREAS }),
  // The municipality's need for homes, and what it got. F-03 to F-07.
  homesForAllocation: figure('NEED', 'boliger_til_anvisning', TOWN, { units: ['COUNT'], levels: TOWNS, persons: false }),
  cheapHomesForAllocation: figure('NEED', 'billige_familieboliger_til_anvisning', TOWN, { units: ['COUNT'], levels: TOWNS, persons: false }),
  unusedForAllocation: figure('NEED', 'uudnyttede_boliger', TOWN, { units: ['COUNT', 'PERCENT'], levels: TOWNS, persons: false }),
  cheapHomesAllocated: figure('NEED', 'billige_boliger_anvist', TOWN, { units: ['COUNT'], levels: TOWNS, persons: false }),
  homeless: figure('NEED', 'hjemloese', ['VIVE'], { units: ['COUNT'], levels: TOWNS }),
  refugeesReceived: figure('NEED', 'modtagne_flygtninge', TOWN, { units: ['COUNT'], levels: TOWNS }),
  refugeesExpected: figure('NEED', 'forventede_flygtninge', TOWN, { units: ['COUNT'], levels: TOWNS }),
  averageWaitingDays: figure('NEED', 'gennemsnitlig_ventetid_dage', TOWN, { units: ['COUNT'], levels: TOWNS }),
  averageWaitingDaysWithoutRefugees: figure('NEED', 'gennemsnitlig_ventetid_dage_uden_flygtninge', TOWN, { units: ['COUNT'], levels: TOWNS }),
  temporaryStayDays: figure('NEED', 'opholdstid_midlertidige_tilbud_dage', TOWN, { units: ['COUNT'], levels: TOWNS }),
  waitingForAllocation: figure('NEED', 'venter_paa_anvisning', TOWN, { units: ['COUNT'], levels: TOWNS }),
  // The same by age, by the rent that can be paid and by how long; the bands are those of the sources' own figures. T-25; F-01, F-02, T-18.
  waiting18to29: figure('NEED', 'venter_18_29', TOWN, { ...WAITING, ages: [18, 29] }),
  waiting30to59: figure('NEED', 'venter_30_59', TOWN, { ...WAITING, ages: [30, 59] }),
  waiting60andOver: figure('NEED', 'venter_60_og_derover', TOWN, { ...WAITING, ages: [60, null] }),
  waitingRentTo2800: figure('NEED', 'venter_husleje_til_2800', TOWN, WAITING),
  waitingRentTo3500: figure('NEED', 'venter_husleje_2801_3500', TOWN, WAITING),
  waitingRentTo4500: figure('NEED', 'venter_husleje_3501_4500', TOWN, WAITING),
  waitingRentOver4500: figure('NEED', 'venter_husleje_over_4500', TOWN, WAITING),
  waitingTo6Months: figure('NEED', 'venter_hoejst_6_maaneder', TOWN, WAITING),
  waitingTo12Months: figure('NEED', 'venter_6_12_maaneder', TOWN, WAITING),
  waitingOver12Months: figure('NEED', 'venter_over_12_maaneder', TOWN, WAITING),
  // Who they are: refugees among them, and the groups to report on, which may overlap. F-06, F-10.
  waitingRefugees: figure('NEED', 'venter_flygtninge', TOWN, WAITING),
  waitingIllnessOrDisability: figure('NEED', 'venter_sindslidelse_eller_handicap', TOWN, WAITING),
  waitingLeavingCare: figure('NEED', 'venter_unge_fra_anbringelse', TOWN, WAITING),
  waitingStudents: figure('NEED', 'venter_studerende', TOWN, WAITING),
} as const satisfies Record<string, FigureForm>;

export type FigureName = keyof typeof CATALOGUE;
export const FIGURE_NAMES = Object.keys(CATALOGUE) as readonly FigureName[];

export const isFigureName = (text: string): text is FigureName => Object.hasOwn(CATALOGUE, text);

export const formOf = (name: FigureName): FigureForm => CATALOGUE[name];
