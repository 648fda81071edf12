import type { UserScope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { bothWays } from '@/lib/domain/shared/bilingual';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { Reminder } from '@/lib/domain/year/reminder';
import { paths } from '@/lib/platform/paths';
import { Prisma } from '../generated/client';
import { IS_OPEN } from '../late-knowledge/late-findings';
import { ownRows } from '../own-rows';
import type { Tx } from '../transaction';
import type { ReminderSource } from './reminder-source';

type LateRow = {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly organisation: string;
  readonly count: number;
  readonly at: Date;
};

/** Verdicts that late knowledge would have changed, by department, until a manager has settled them. */
export const readLateKnowledge: ReminderSource = async (tx, scope) => {
  const rows = await tx.$queryRaw<LateRow[]>`
    SELECT d.id, d.number, d.name, o.name AS organisation, count(*)::int AS count, min(f.found_at) AS at
    FROM late_finding f JOIN vacancy v ON v.id = f.vacancy_id JOIN department d ON d.id = f.department_id
      JOIN organisation o ON o.id = d.organisation_id LEFT JOIN late_settlement s ON s.finding_id = f.id
    WHERE ${ownRows(scope, 'f')} AND ${IS_OPEN}
    GROUP BY d.id, d.number, d.name, o.name ORDER BY min(f.found_at), d.id`;
  return rows.map(({ id, number, name, organisation: where, count, at }): Reminder => {
    const called = `${number} ${name}`;
    return {
      ...{ kind: 'LATE_KNOWLEDGE', key: id, day: dayOfInstant(at), href: paths.lateKnowledge },
      words: { name: bothWays(called, called), where, count },
    };
  });
};

type ChangeRow = {
  readonly id: string;
  readonly kind: 'MERGE' | 'SPLIT';
  readonly departmentId: string;
  readonly names: string;
  readonly proposedAt: Date;
  readonly effectiveOn: CalendarDate;
};

const KINDS = {
  MERGE: bothWays('Sammenlægning af', 'Merger of'),
  SPLIT: bothWays('Deling af', 'Split of'),
} as const;

/** Mergers and splits of the scope's parties that stand so, by department. */
const readChanges = (tx: Tx, scope: UserScope, stands: Prisma.Sql): Promise<ChangeRow[]> => tx.$queryRaw`
  SELECT c.id, c.kind, c.proposed_at AS "proposedAt", c.effective_on::text AS "effectiveOn", min(d.id::text) AS "departmentId",
    string_agg(d.number || ' ' || d.name, ', ' ORDER BY length(d.number), d.number) AS names
  FROM department_change c JOIN department_change_from f ON f.change_id = c.id JOIN department d ON d.id = f.department_id
  WHERE ${ownRows(scope, 'c')} AND ${stands} GROUP BY c.id ORDER BY c.proposed_at, c.id`;

const reminderOf = (
  { id, kind, departmentId, names }: ChangeRow,
  what: Pick<Reminder, 'kind' | 'day'>,
): Reminder => ({
  ...{ ...what, key: id, href: paths.departmentChange(departmentId, id) },
  words: { name: bothWays(`${KINDS[kind].da} ${names}`, `${KINDS[kind].en} ${names}`) },
});

/** Those that the other party has proposed, until this one answers. */
export const readChangesToConfirm: ReminderSource = async (tx, scope) => {
  const stands = Prisma.sql`c.state = 'PROPOSED' AND c.proposed_side <> ${scope.side}`;
  return (await readChanges(tx, scope, stands)).map((row) =>
    reminderOf(row, { kind: 'DEPARTMENT_CHANGE_TO_CONFIRM', day: dayOfInstant(row.proposedAt) }),
  );
};

/** Those that both have agreed and whose day has come, but which could not be carried out, until they are. */
export const readChangesNotDone: ReminderSource = async (tx, scope, today) => {
  const stands = Prisma.sql`c.state = 'CONFIRMED' AND c.effective_on <= ${today}::date`;
  return (await readChanges(tx, scope, stands)).map((row) =>
    reminderOf(row, { kind: 'DEPARTMENT_CHANGE_NOT_DONE', day: row.effectiveOn }),
  );
};
