import type { Scope } from '@/lib/domain/access/scope';
import { endOfDay, instantAt } from '@/lib/domain/calendar/copenhagen';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { DepartmentId, VacancyId } from '@/lib/domain/shared/ids';
import type { Choice } from '@/lib/domain/vacancy/choices';
import { Prisma } from '../generated/client';
import { type PageOf, pageOf } from '../keyset';
import { ownRows } from '../own-rows';
import { inTransaction } from '../transaction';

export type ChoiceRow = {
  readonly id: string;
  readonly kind: Choice;
  readonly reason: string;
  readonly chosenAt: Date;
  readonly chosenBy: string | null;
  readonly seenAt: Date | null;
  readonly seenBy: string | null;
  readonly vacancyId: VacancyId;
  readonly reference: string;
  readonly address: string;
  readonly departmentNumber: string;
  readonly organisationName: string;
};

export type ChoiceFilter = {
  readonly kind?: Choice;
  readonly unseen?: boolean;
  readonly departmentId?: DepartmentId;
  readonly from?: CalendarDate;
  readonly through?: CalendarDate;
};

export type ChoicePlace = { readonly at: Date; readonly id: string };
export type ChoiceTurn = { readonly direction: 'after' | 'before'; readonly place: ChoicePlace };

const CHOICES_PER_PAGE = 50;

/** One page of the choices that could tilt the order, the latest first, with who made them and who has seen them. */
export const listChoices = (
  scope: Scope,
  filter: ChoiceFilter,
  turn: ChoiceTurn | null = null,
): Promise<PageOf<ChoiceRow> & { readonly total: number }> =>
  inTransaction(scope, async (tx) => {
    const where = whereOf(scope, filter);
    const way = Prisma.raw(turn?.direction === 'before' ? 'ASC' : 'DESC');
    const rows = await tx.$queryRaw<ChoiceRow[]>`
      SELECT c.id, c.kind, c.reason, c.chosen_at AS "chosenAt", p.name AS "chosenBy", c.seen_at AS "seenAt", q.name AS "seenBy",
        c.vacancy_id AS "vacancyId", v.reference, v.address, d.number AS "departmentNumber", o.name AS "organisationName"
      FROM reporting_choice c JOIN vacancy v ON v.id = c.vacancy_id JOIN department d ON d.id = c.department_id
        JOIN organisation o ON o.id = c.organisation_id LEFT JOIN person p ON p.id = c.chosen_by
        LEFT JOIN person q ON q.id = c.seen_by
      WHERE ${where} AND ${turned(turn)} ORDER BY c.chosen_at ${way}, c.id ${way} LIMIT ${CHOICES_PER_PAGE + 1}`;
    const [counted] = await tx.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM reporting_choice c WHERE ${where}`;
    return { ...pageOf(rows, turn, CHOICES_PER_PAGE), total: counted?.n ?? 0 };
  });

function whereOf(scope: Scope, { kind, unseen, departmentId, from, through }: ChoiceFilter): Prisma.Sql {
  const terms = [ownRows(scope, 'c')];
  if (kind) terms.push(Prisma.sql`c.kind = ${kind}`);
  if (unseen) terms.push(Prisma.sql`c.seen_at IS NULL`);
  if (departmentId) terms.push(Prisma.sql`c.department_id = ${departmentId}::uuid`);
  if (from) terms.push(Prisma.sql`c.chosen_at >= ${instantAt(from)}`);
  if (through) terms.push(Prisma.sql`c.chosen_at < ${endOfDay(through)}`);
  return Prisma.join(terms, ' AND ');
}

function turned(turn: ChoiceTurn | null): Prisma.Sql {
  if (turn === null) return Prisma.sql`true`;
  const sign = Prisma.raw(turn.direction === 'after' ? '<' : '>');
  return Prisma.sql`(c.chosen_at, c.id) ${sign} (${turn.place.at}, ${turn.place.id}::uuid)`;
}
