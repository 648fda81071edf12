import type { Language } from '../../shared/bilingual';
import type { CalendarDate } from '../../shared/calendar-date';
import type { LetterKind } from '../vocabulary';

/** A piece of a letter: its place on paper is the reader's own affair. */
export type LetterBlock =
  | { readonly kind: 'PARAGRAPH'; readonly text: string }
  | { readonly kind: 'HEADING'; readonly text: string }
  | { readonly kind: 'LIST'; readonly items: readonly string[] }
  | {
      readonly kind: 'FACTS';
      readonly rows: readonly { readonly term: string; readonly value: string }[];
    };

/** A letter as it was made: plain JSON, kept sealed and shown as it was. */
export type Letter = {
  readonly kind: LetterKind;
  readonly language: Language;
  readonly title: string;
  readonly sender: string;
  /** Name and address, line by line. */
  readonly recipient: readonly string[];
  /** Day and reference, in words. */
  readonly dated: string;
  readonly blocks: readonly LetterBlock[];
  /** Greeting, the officer's name and the organisation's. */
  readonly closing: readonly string[];
};

export type LetterHome = {
  readonly address: string;
  readonly postcode: string;
  readonly city: string;
  readonly departmentName: string;
  readonly rooms: number;
  readonly areaTenths: number;
  readonly rentOre: number;
  readonly utilitiesOre: number;
  readonly depositOre: number;
  readonly availableOn: CalendarDate;
};

/** What every letter rests on. */
export type LetterFacts = {
  readonly language: Language;
  readonly today: CalendarDate;
  readonly reference: string;
  readonly organisationName: string;
  readonly municipalityName: string;
  readonly officerName: string;
  readonly recipient: {
    readonly name: string;
    readonly street: string | null;
    readonly postcode: string | null;
    readonly city: string | null;
  };
  readonly home: LetterHome;
};

export const paragraph = (text: string): LetterBlock => ({ kind: 'PARAGRAPH', text });
export const heading = (text: string): LetterBlock => ({ kind: 'HEADING', text });
