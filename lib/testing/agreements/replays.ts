import { findAgreement } from '@/agreements/registry';
import { type Played, play } from '@/lib/domain/allocation/replay/play';
import { readReplayDocument } from '@/lib/domain/allocation/replay/read-document';
import { formatFraction } from '@/lib/domain/shared/fraction';
import type { Fault } from '@/lib/domain/shared/reading';

/** Builders in domain words for replay documents. Used by tests, never by product code. */
export type EventRow = { readonly [field: string]: unknown };

export const DAY = '2024-08-01';

export const report = (vacancy: string, fields: EventRow = {}): EventRow => ({
  ...{ type: 'report', vacancy, department: 'A', dwellingType: 'FAMILY', on: DAY },
  ...fields,
});

export const event = (type: string, vacancy: string, fields: EventRow = {}): EventRow => ({
  ...{ type, vacancy, on: DAY },
  ...fields,
});

/** v1, v2, … reported one after the other. */
export const reports = (count: number, fields: EventRow = {}): readonly EventRow[] =>
  Array.from({ length: count }, (_, index) => report(`v${index + 1}`, fields));

export const placed = (tier: string, from = '2020-01-01', to: string | null = null): EventRow => ({
  tier,
  from,
  to,
});

export const departmentIn = (tier: string, fields: EventRow = {}): EventRow => ({
  ...{ id: 'A', placements: [placed(tier)] },
  ...fields,
});

export type Situation = {
  readonly agreement?: unknown;
  readonly departments: readonly EventRow[];
  readonly events: readonly EventRow[];
};

const documentOf = (situation: Situation) => ({ agreement: 'holbaek-2024', ...situation });

/** Plays a valid document; a fault in it is a mistake in the test. */
export function replayed(situation: Situation): Played {
  const read = readReplayDocument(documentOf(situation), findAgreement);
  if (!read.ok) throw new Error(`${read.error.path}: ${read.error.message}`);
  return play(read.value);
}

/** The fault of a document that must have one. */
export function faultOf(document: unknown): Fault {
  const read = readReplayDocument(document, findAgreement);
  if (read.ok) throw new Error('The document was accepted');
  return read.error;
}

/** The places in the sequence, from 1, of the vacancies that went to the municipality. */
export const municipalTurns = ({ decisions }: Played): readonly number[] =>
  decisions.flatMap(({ decision }, index) => (decision.route === 'MUNICIPAL' ? [index + 1] : []));

export const creditsAfter = ({ decisions }: Played): readonly string[] =>
  decisions.map(({ decision }) =>
    decision.counted === null ? '-' : formatFraction(decision.counted.creditAfter),
  );

/** One counter's figures as texts. */
export function counterOf({ counters }: Played, name = 'FAMILY') {
  const found = counters.find((row) => row.counter === name);
  if (found === undefined) throw new Error(`No counter ${name}`);
  const { opening, earned, corrections, closing } = found;
  return {
    ...found,
    opening: formatFraction(opening),
    earned: formatFraction(earned),
    corrections: formatFraction(corrections),
    closing: formatFraction(closing),
  };
}
