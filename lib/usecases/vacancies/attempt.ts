import type { MissingCounter } from '@/lib/data/books/counters-open';

/** One try at a transaction: settled, or to be tried again after the counters that were missing have been opened. */
export type Attempt<T> =
  | { readonly kind: 'SETTLED'; readonly value: T }
  | { readonly kind: 'AGAIN'; readonly missing: readonly MissingCounter[] };

export const settled = <T>(value: T): Attempt<T> => ({ kind: 'SETTLED', value });
export const again = (missing: readonly MissingCounter[]): Attempt<never> => ({ kind: 'AGAIN', missing });

const MOST_TRIES = 8;

/** What a second try would find and answer: somebody else stored the same key, id or home a moment before. */
const TAKEN_MEANWHILE = new Set([
  'idempotency_key_pkey',
  'vacancy_reference_key',
  'vacancy_organisation_id_external_id_key',
  'dwelling_department_id_unit_number_key',
  // Somebody else brought the same new home into the stock under an id of her own.
  'vacancy_dwelling_id_department_id_fkey',
  'applicant_pkey',
  // Of the rows that one statement enters, the household may meet the other's first.
  'household_member_one_applicant',
  'applicant_organisation_id_reference_key',
  'applicant_external_id',
]);
const VIOLATIONS = new Set(['23505', '23503']);
const DEADLOCK = '40P01';
/** See BooksMoved in lib/data/books/counters.ts. */
const BOOKS_MOVED = 'BOOKS_MOVED';

/** Tries until it is settled; every try is a whole transaction of its own, and is told how many before it failed. */
export async function untilSettled<T>(attempt: (failed: number) => Promise<Attempt<T>>): Promise<T> {
  let failed = 0;
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const outcome = await attempt(failed).catch((error: unknown) => {
      // Only what the next try will meet and answer is swallowed here.
      if (tries === MOST_TRIES || !isWorthAnotherTry(error)) throw error;
      failed += 1;
      return again([]);
    });
    if (outcome.kind === 'SETTLED') return outcome.value;
  }
  throw new Error(`Not settled after ${MOST_TRIES} tries`);
}

function isWorthAnotherTry(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  if (error.code === DEADLOCK || error.code === BOOKS_MOVED) return true;
  const isViolation = VIOLATIONS.has(String(error.code));
  return isViolation && 'constraint' in error && TAKEN_MEANWHILE.has(String(error.constraint));
}
