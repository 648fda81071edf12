import type { PaperKind } from '../criteria/vocabulary';
import type { KeptFor } from '../papers/kept-periods';

const PAPER_WAYS = ['SHOWN', 'UPLOADED'] as const;
/** Is a paper looked at and its outcome noted, or is a file of it received? */
export type PaperWay = (typeof PAPER_WAYS)[number];

/** What an organisation decides about its own letting. Working days are Monday to Friday without public holidays. */
export type LettingSettings = {
  readonly offersAtOnce: number;
  readonly answerWorkingDays: number;
  /** So many working days before the answer is due the applicant is reminded; 0: on the day. */
  readonly remindWorkingDays: number;
  /** So many unanswered offers in a row pause an applicant; null: never. */
  readonly pauseAfterMissed: number | null;
  /** Does a second officer confirm what the first has decided about an applicant? */
  readonly fourEyes: boolean;
  /** An individual agreement on paper puts the transfer list before flexible letting; one that is kept here decides by itself. @see T-21 */
  readonly transferFirst: boolean;
  /** Where it differs from `defaultPaperWay`. */
  readonly paperWays: Readonly<Partial<Record<PaperKind, PaperWay>>>;
  /** Days a file is kept where it differs from `defaultPaperDays`. */
  readonly paperDays: Readonly<Partial<Record<PaperKind, number>>>;
  /** Months or days that the rest is kept where they differ from `periodTerms`. @see L-55 */
  readonly keptFor: KeptFor;
};

/** Until an organisation says otherwise: what most of them do. */
export const DEFAULT_SETTINGS: LettingSettings = {
  offersAtOnce: 10,
  answerWorkingDays: 5,
  remindWorkingDays: 1,
  pauseAfterMissed: 3,
  fourEyes: false,
  transferFirst: false,
  paperWays: {},
  paperDays: {},
  keptFor: {},
};

const LOOKED_AT: readonly PaperKind[] = [
  'CRIMINAL_RECORD',
  'PASSPORT',
  'HEALTH_CARD',
  'DRIVING_LICENCE',
  'PHOTO_ID',
];

/** A criminal-record certificate and proof of identity are looked at: outcome, day and officer are kept, no file. */
export const paperWay = (settings: Pick<LettingSettings, 'paperWays'>, kind: PaperKind): PaperWay =>
  settings.paperWays[kind] ?? (LOOKED_AT.includes(kind) ? 'SHOWN' : 'UPLOADED');
