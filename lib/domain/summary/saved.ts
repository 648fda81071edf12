import type { CalendarDate } from '../shared/calendar-date';
import type { MunicipalityId, OrganisationId, SavedSummaryId } from '../shared/ids';
import type { SummaryState } from './closing';
import type { MadeOf } from './inputs';
import type { DaySpan, Summary, SummaryPart } from './summary';

/** Who did something, and when. */
export type ByWhom = { readonly by: string; readonly at: Date };

/** Whose side somebody speaks for: an organisation, or null for the municipality. */
export type SummaryParty = OrganisationId | null;

/** An event of the year: by its name in the agreement, or by the id of one that was added. */
export type SummaryMeeting = { readonly event: string; readonly year: number };

/** Which figures a summary has. */
export type WhichFigures = {
  readonly municipalityId: MunicipalityId;
  readonly part: SummaryPart;
  readonly period: DaySpan;
};

/** Figures with what they were made of. */
export type MadeSummary = { readonly figures: Summary; readonly madeOf: MadeOf };

/** Makes the figures of today. Those of a summary between several parties are made of all their homes, whoever asks. */
export type FiguresOf = (which: WhichFigures) => Promise<MadeSummary | null>;

/** The parties may agree on more or fewer. */
export const USUAL_CORRECTION_DAYS = 14;

/** A summary that is kept, as both parties see it once it was sent. */
export type SavedSummary = WhichFigures & {
  readonly id: SavedSummaryId;
  readonly municipality: string;
  /** Who drafts and sends it. */
  readonly maker: SummaryParty;
  /** The organisations that approve beside the municipality. */
  readonly parties: readonly { readonly id: OrganisationId; readonly name: string }[];
  readonly title: string;
  readonly meeting: SummaryMeeting | null;
  /** Days from the last approval to the closing, in which what is corrected still counts. */
  readonly correctionDays: number;
  readonly state: SummaryState;
  /** Edited since it was sent. */
  readonly textChanged: boolean;
  readonly sentAt: Date | null;
  readonly closesOn: CalendarDate | null;
  readonly revision: number;
};

export const EDITION_KINDS = ['SENT', 'CLOSED', 'RESTATED'] as const;
export type EditionKind = (typeof EDITION_KINDS)[number];

/** What an edition says; its checksum is of exactly this. */
export type EditionContent = {
  readonly number: number;
  readonly kind: EditionKind;
  readonly title: string;
  readonly meeting: SummaryMeeting | null;
  readonly sentences: readonly string[];
  readonly figures: Summary;
  /** A checksum of everything that the figures were made of. */
  readonly inputs: string;
  /** The same kind by kind, which `inputs` is the checksum of; null in what was kept before this was. */
  readonly madeOf: MadeOf | null;
  /** Of a restatement: why. */
  readonly reason: string | null;
};

/** The summary as it stood once; it never changes. */
export type SummaryEdition = EditionContent &
  ByWhom & {
    readonly checksum: string;
    /** Who sent or restated it; of a closing it says nothing. */
    readonly party: SummaryParty;
  };

const RECORDED_ACTS = [
  'SENT',
  'COMMENTED',
  'APPROVED',
  'RECALLED',
  'CLOSED',
  'RESTATED',
  'WITHDRAWN',
] as const;
export type RecordedAct = ByWhom & {
  readonly kind: (typeof RECORDED_ACTS)[number];
  readonly party: SummaryParty;
  /** Of which edition, where it is of one. */
  readonly edition: number | null;
  readonly said: string | null;
};

/** All there is to know of a summary that is kept. */
export type SummaryFile = {
  readonly today: CalendarDate;
  readonly summary: SavedSummary;
  readonly changed: ByWhom;
  /** What its maker is writing; null to everybody else. */
  readonly sentences: readonly string[] | null;
  /** Suggestions that its maker has been shown: what became of them is in the sentences. */
  readonly offered: readonly string[];
  /** In the order they were made. */
  readonly editions: readonly SummaryEdition[];
  readonly acts: readonly RecordedAct[];
};
