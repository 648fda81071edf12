import { readSomeDepartments } from '@/lib/data/late-knowledge/late-departments';
import {
  insertLateEntry,
  insertLateFindings,
  type NewLateEntry,
} from '@/lib/data/late-knowledge/late-entries';
import { settleOvertaken } from '@/lib/data/late-knowledge/late-overtaken';
import { readPastIn } from '@/lib/data/replays/past';
import type { Tx } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { renderVerdict } from '@/lib/domain/allocation/render-verdict';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { DepartmentOnDay } from '@/lib/domain/placement/department-on-day';
import { type LateHome, lateFindings, pastOfDepartments } from '@/lib/domain/placement/late-findings';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { DepartmentId, MunicipalityId } from '@/lib/domain/shared/ids';
import type { Past } from '@/lib/domain/what-if/past';
import { newId } from '@/lib/platform/new-id';

export type LateQuestion = {
  readonly municipalityId: MunicipalityId;
  readonly departments: readonly DepartmentId[];
  readonly effectiveOn: CalendarDate;
  readonly at: Date;
};

/** What has been decided in the departments since a day, with what is known now; asked before anything is entered. */
export async function readPastSince(tx: Tx, scope: Scope, question: LateQuestion): Promise<Past> {
  const { municipalityId, departments, effectiveOn, at } = question;
  const period = { from: effectiveOn, through: dayOfInstant(at) };
  const past = await readPastIn(tx, scope, { period, municipality: municipalityId });
  return pastOfDepartments(past, new Set(departments));
}

export type LateEntered = Omit<NewLateEntry, 'id'> & {
  readonly departments: readonly DepartmentId[];
  /** Of the same departments, read under the same locks before the entry. */
  readonly before: Past;
};

/**
 * Finds what an entry would have changed and keeps it, in the transaction of the entry, which holds the departments: no report falls
 * between what was known then and what is known now. What earlier entries found of homes that would now be decided as they were is
 * closed. Answers how many verdicts there are. @see docs/domain/late-knowledge.md
 */
export async function keepLate(tx: Tx, scope: Scope, late: LateEntered): Promise<number> {
  const { departments, before, ...entry } = late;
  const rows = await readSomeDepartments(tx, scope, departments);
  const { found, asTheyAre } = lateFindings(before, new Map(rows.map(({ id, facts }) => [id, facts])));
  await settleOvertaken(tx, scope, asTheyAre, entry.at);
  const isLate = entry.effectiveOn < dayOfInstant(entry.at);
  if (!isLate && found.length === 0) return 0;
  const id = newId();
  await insertLateEntry(tx, scope, { ...entry, id });
  await insertLateFindings(
    tx,
    scope,
    { id, at: entry.at },
    found.map((home) => findingOf(home, rows)),
  );
  return found.length;
}

function findingOf({ past, would, agreement, others }: LateHome, rows: readonly DepartmentOnDay[]) {
  const { vacancyId, departmentId, decided: was } = past;
  const row = rows.find(({ id }) => id === departmentId);
  if (row === undefined) throw new Error('A home was found in a department that was not asked about');
  const names = {
    department: `${row.number} ${row.name}`,
    organisation: row.organisationName,
    municipality: row.municipalityName,
  };
  const verdict = renderVerdict(agreement, would, others, names);
  return { id: newId(), vacancyId, departmentId, was, would, verdict };
}
