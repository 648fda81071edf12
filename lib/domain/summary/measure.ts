/**
 * What is counted and added up in the transaction that changes it. Which rows come to which line is said once, by the functions
 * of migration 0021_tallies; the words here are theirs.
 */
export const MEASURES = [
  // Vacancies by the day reported; detail: the route, '' while it waits for an agreement.
  'REPORTED',
  'VOIDED',
  // Reported and not voided, by `rentStep`; amount: monthly rent in øre.
  'RENT',
  // Turns by the day given; detail: the slot's state now.
  'SLOT',
  // Turns given by `rentStep` of their rent, and of those: used, and returned for the price.
  'SLOT_RENT',
  'SLOT_RENT_USED',
  'SLOT_RENT_DEAR',
  // Turns given that came back, by reason; and those booked on the organisation, by the state of the fault.
  'SLOT_RETURN',
  'FAULT',
  // The same turns by reason and state of the fault at once: `WRONG_DATA CONTESTED`.
  'RETURN_FAULT',
  // Turns by the day given, with the calendar days from the day their home was reported; amount: days.
  'ANSWER_DAYS',
  'NAME_DAYS',
  'LEASE_DAYS',
  // What the municipality owed for a turn until it was let or given up, by the day that ended; amount: øre.
  'WAITING_RENT',
  // Namings that stand, by their day; detail: SPECIAL, or ''.
  'NAMING',
  // Homes let by the day of the lease; detail: the letting type, or MUNICIPAL with the part of § 59.
  'LET',
  // Calendar days from report to lease, of what the organisation let itself; amount: days.
  'LET_DAYS',
  'FELL_THROUGH',
  // Choices that could tilt the order, by kind.
  'CHOICE',
  // The ledger by the day entered; detail: the counter's name, amount: a numerator over `denominator`.
  'COUNTED',
  'TURN',
  'CORRECTION_RETURNED',
  'CORRECTION_VOIDED',
  'CORRECTION_SETTLED',
  'CORRECTION_LAPSED',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Of homes that stood empty, in the sums kept beside. */
export const VOID_MEASURES = ['VOID_DAYS', 'VOID_LOST', 'VOID_SHARED'] as const;

/**
 * Kept beside, for figures that would otherwise look through all homes there ever were; none of them is a figure by itself. Counted homes
 * that were voided since, by the day they were counted; homes that stood empty and were taken over, by the last empty day: `n` homes and
 * their days, the rent lost in øre, and of shared losses the municipality's part. Detail: ground and bearer, or `UNEXPLAINED`.
 */
export const BESIDE_MEASURES = ['COUNTED_VOIDED', ...VOID_MEASURES] as const;
export type KeptMeasure = Measure | (typeof BESIDE_MEASURES)[number];

/**
 * What is counted home by home each time, because it goes on until it ends: homes that stood empty in the period, by ground and by bearer
 * (`UNEXPLAINED` where nobody has said it), of those the ones that are empty still, turns whose rent runs on, transitional homes (detail:
 * where in their time), and homes that somebody was rejected for by combined letting, which their organisation alone finds.
 */
export const COUNTED_EACH_TIME = [
  ...(['EMPTY', 'EMPTY_BORNE', 'STILL_EMPTY', 'RUNNING_RENT'] as const),
  ...(['TRANSITIONAL', 'REJECTED_COMBINED'] as const),
] as const;
export type CountedEachTime = (typeof COUNTED_EACH_TIME)[number];

export const isCountedEachTime = (measure: string): measure is CountedEachTime =>
  COUNTED_EACH_TIME.some((known) => known === measure);

/**
 * What a figure of the books opens, where it is no sum of one measure: all lines of a counter, its corrections, and the counted homes that
 * were not voided since.
 */
export const BOOK_LINES = ['LEDGER', 'CORRECTION', 'COUNTED_STANDING'] as const;
export type BookLines = (typeof BOOK_LINES)[number];

export type Counting = Measure | CountedEachTime | BookLines;

export const isMeasure = (text: string): text is Counting =>
  isCountedEachTime(text) || [...MEASURES, ...BOOK_LINES].some((measure) => measure === text);

/** One sum: of a department, or of what several departments come to together. */
export type Tally = {
  readonly measure: KeptMeasure;
  /** The agreement's own word, '' where the measure has none. */
  readonly tier: string;
  readonly dwellingType: string;
  readonly detail: string;
  readonly denominator: number;
  readonly n: number;
  readonly amount: number;
};

/** Which lines of a measure a figure counts; what is left out is summed over. */
export type TallyFilter = {
  /** Of what is counted each time there are no lines. */
  readonly measure: Counting;
  readonly tier?: string;
  readonly dwellingType?: string;
  readonly details?: readonly string[];
  readonly departmentId?: string;
  readonly organisationId?: string;
};

/** Rents over (step − 1) × 100 kr. and up to step × 100 kr. a month, without consumption. @see F-01 */
export const rentStep = (ore: number): number => Math.ceil(ore / 10_000);
