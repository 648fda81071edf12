import { readToday } from '@/lib/data/clock';
import { inTransaction } from '@/lib/data/transaction';
import { readYearFacts, type WhichEvent } from '@/lib/data/year/year';
import { findSpeaker, insertMark, lockYear } from '@/lib/data/year/year-write';
import type { Scope } from '@/lib/domain/access/scope';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { type AskedMark, type MarkBar, mayMark } from '@/lib/domain/year/may-mark';
import { entriesOfYears } from '@/lib/domain/year/year-of-agreements';

export type MarkEventInput = WhichEvent & AskedMark & { readonly note: string | null };

export type MarkEventError = MarkBar | { readonly code: 'not-found' };

/** Says of an event in one year that something is prepared, on which day it is or was held, or takes that back. Both parties see who said it. */
export const markEvent = (
  scope: Scope,
  { act, item, day, note, ...which }: MarkEventInput,
): Promise<Result<WhichEvent, MarkEventError>> =>
  inTransaction(scope, async (tx) => {
    const speaker = await findSpeaker(tx, scope, which.municipalityId);
    if (speaker === null) return err({ code: 'not-found' });
    await lockYear(tx, which.municipalityId);
    const today = await readToday(tx);
    const entry = entriesOfYears(await readYearFacts(tx, scope), which.year - 1, which.year + 1).find(
      ({ municipalityId, event, year }) =>
        municipalityId === which.municipalityId && event === which.event && year === which.year,
    );
    if (entry === undefined) return err({ code: 'not-found' });
    const may = mayMark(entry, { act, item, day }, today);
    if (!may.ok) return may;
    if (may.value === 'NEW') await insertMark(tx, scope, { ...which, ...speaker, act, item, day, note });
    return ok(which);
  });
