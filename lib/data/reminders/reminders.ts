import type { UserScope } from '@/lib/domain/access/scope';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { concerns, type Reminder, type ReminderKind, remindersOn } from '@/lib/domain/year/reminder';
import { readToday } from '../clock';
import { inTransaction } from '../transaction';
import type { ReminderSource } from './reminder-source';
import { readAgreementReminders, readDispensationReminders, readDraftsToSign } from './reminders-agreements';
import { readChangesNotDone, readChangesToConfirm, readLateKnowledge } from './reminders-late';
import { readRoundsToSign, readRoundsToTakeEffect } from './reminders-placements';
import { readSummariesToApprove, readSummariesToClose, readSummariesToRestate } from './reminders-summaries';
import { readTransitionalReminders } from './reminders-transitional';
import { readYearReminders } from './reminders-year';

/** Who finds the reminders of which kinds; each source is a file of its noun, and asks one question of the database. */
const SOURCES: readonly { readonly kinds: readonly ReminderKind[]; readonly read: ReminderSource }[] = [
  { kinds: ['YEAR_EVENT'], read: readYearReminders },
  {
    kinds: ['AGREEMENT_NOTICE', 'AGREEMENT_RENEGOTIATION', 'AGREEMENT_EXPIRY', 'AGREEMENT_GAP'],
    read: readAgreementReminders,
  },
  { kinds: ['DISPENSATION_ENDS'], read: readDispensationReminders },
  { kinds: ['AGREEMENT_TO_SIGN'], read: readDraftsToSign },
  { kinds: ['PLACEMENT_TO_SIGN'], read: readRoundsToSign },
  { kinds: ['PLACEMENT_TAKES_EFFECT', 'PLACEMENT_IN_FORCE'], read: readRoundsToTakeEffect },
  { kinds: ['LATE_KNOWLEDGE'], read: readLateKnowledge },
  { kinds: ['DEPARTMENT_CHANGE_TO_CONFIRM'], read: readChangesToConfirm },
  { kinds: ['DEPARTMENT_CHANGE_NOT_DONE'], read: readChangesNotDone },
  { kinds: ['TRANSITIONAL_TO_ASSESS', 'TRANSITIONAL_ENDS'], read: readTransitionalReminders },
  { kinds: ['SUMMARY_TO_APPROVE'], read: readSummariesToApprove },
  { kinds: ['SUMMARY_CLOSES'], read: readSummariesToClose },
  { kinds: ['SUMMARY_TO_RESTATE'], read: readSummariesToRestate },
];

export type Reminders = { readonly today: CalendarDate; readonly reminders: readonly Reminder[] };

/** What this person has to remember today, what comes first on top. Only what concerns her is looked for. */
export const listReminders = (scope: UserScope): Promise<Reminders> =>
  inTransaction(scope, async (tx) => {
    const today = await readToday(tx);
    const found: Reminder[] = [];
    for (const { kinds, read } of SOURCES) {
      if (kinds.some((kind) => concerns(scope, kind))) found.push(...(await read(tx, scope, today)));
    }
    const hers = found.filter(({ kind }) => concerns(scope, kind));
    return { today, reminders: remindersOn(hers, today) };
  });
