import type { Scope } from '@/lib/domain/access/scope';
import { addDays, earlierOf, firstOfMonth } from '@/lib/domain/calendar/days';
import { assertNever } from '@/lib/domain/shared/assert-never';
import { asId, type MunicipalityId } from '@/lib/domain/shared/ids';
import type { CountedEachTime } from '@/lib/domain/summary/measure';
import { TRANSITIONAL_STATES, transitionalHomes } from '@/lib/domain/summary/reports/transitional';
import type { Behind, DaySpan } from '@/lib/domain/summary/summary';
import { readToday } from '../clock';
import { Prisma } from '../generated/client';
import { ownRows } from '../own-rows';
import type { Tx } from '../transaction';
import { readTransitional } from '../transitional/transitional';
import { emptyIn } from './summary-voids';
import { turnsWaiting } from './summary-waiting-rent';

type Asked = {
  readonly municipality: string;
  readonly period: DaySpan;
  readonly counted: Behind;
  readonly measure: CountedEachTime;
};

/** The homes that a number counts that no sum is kept of, and what each adds to it: found as the number itself is. */
export async function countedEachTime(tx: Tx, scope: Scope, asked: Asked): Promise<Prisma.Sql> {
  const { departmentId, departmentIds, organisationId } = asked.counted;
  // Transitional homes are told by where they lie now.
  if (asked.measure === 'TRANSITIONAL') return transitional(tx, scope, asked);
  const terms = [
    ...(departmentId === undefined ? [] : [Prisma.sql`w.department_id = ${departmentId}::uuid`]),
    ...(departmentIds === undefined
      ? []
      : [Prisma.sql`w.department_id = ANY (${[...departmentIds]}::uuid[])`]),
    ...(organisationId === undefined ? [] : [Prisma.sql`w.organisation_id = ${organisationId}::uuid`]),
  ];
  const found = await foundEachTime(tx, scope, { ...asked, measure: asked.measure });
  if (terms.length === 0) return found;
  return Prisma.sql`SELECT f.* FROM (${found}) f JOIN vacancy w ON w.id = f.vacancy_id WHERE ${Prisma.join(terms, ' AND ')}`;
}

type Found = Asked & { readonly measure: Exclude<CountedEachTime, 'TRANSITIONAL'> };

async function foundEachTime(tx: Tx, scope: Scope, asked: Found): Promise<Prisma.Sql> {
  const { measure, municipality, counted } = asked;
  switch (measure) {
    case 'EMPTY':
    case 'EMPTY_BORNE':
    case 'STILL_EMPTY':
      return emptyIn(scope, municipality, spanOf(asked), {
        ...{ by: measure === 'EMPTY_BORNE' ? 'bearer' : 'ground', words: counted.details },
        ...{ isStill: measure === 'STILL_EMPTY', adds: counted.adds },
      });
    case 'RUNNING_RENT':
      return running(tx, scope, asked);
    case 'REJECTED_COMBINED':
      return rejected(scope, municipality, spanOf(asked));
    default:
      return assertNever(measure);
  }
}

const spanOf = ({ counted, period }: Asked): DaySpan => ({
  from: counted.from ?? period.from,
  through: counted.through ?? period.through,
});

async function running(tx: Tx, scope: Scope, { municipality, period }: Asked): Promise<Prisma.Sql> {
  const through = earlierOf(await readToday(tx), period.through);
  return Prisma.sql`SELECT s.vacancy_id, 1::bigint AS denominator, rent_owed(s.rent_from, ${addDays(through, 1)}::date, s.rent_ore) AS amount
    FROM (${turnsWaiting(scope, municipality, through)}) s`;
}

/** The decisions are the organisation's own: nobody else has any row of them. By whole months, as they are counted. */
const rejected = (scope: Scope, municipality: string, { from, through }: DaySpan): Prisma.Sql => Prisma.sql`
  SELECT o.vacancy_id, 1::bigint AS denominator, 1::bigint AS amount
  FROM offer_decision x JOIN offer o ON o.id = x.offer_id JOIN vacancy w ON w.id = o.vacancy_id
  WHERE w.municipality_id = ${municipality}::uuid AND ${ownRows(scope, 'w')} AND counts_as_combined_rejection(x)
    AND rejected_in(x) BETWEEN ${firstOfMonth(from)}::date AND ${through}::date`;

/** Few enough to be told one by one, by the rule that counts them. */
async function transitional(
  tx: Tx,
  scope: Scope,
  { municipality, period, counted }: Asked,
): Promise<Prisma.Sql> {
  const state = TRANSITIONAL_STATES.find((known) => known === counted.details?.[0]);
  const departments = await tx.$queryRaw<{ id: string }[]>`
    SELECT d.id::text AS id FROM department d
    WHERE d.municipality_id = ${municipality}::uuid AND ${ownRows(scope, 'd')} AND ${stoodIn('d', period)}`;
  const today = await readToday(tx);
  const homes = await readTransitional(tx, scope, asId<MunicipalityId>(municipality));
  const found =
    state === undefined
      ? []
      : transitionalHomes(
          { period, today, departments, homes },
          { state, departmentId: counted.departmentId },
        );
  return Prisma.sql`SELECT s.vacancy_id, 1::bigint AS denominator, 1::bigint AS amount FROM slot s
    WHERE s.id = ANY (${found.map(({ slotId }) => slotId)}::uuid[])`;
}

/** Departments that were there on a day of the period. */
export const stoodIn = (alias: string, { from, through }: DaySpan): Prisma.Sql => {
  const [opened, closed] = [Prisma.raw(`${alias}.opened_from`), Prisma.raw(`${alias}.closed_from`)];
  return Prisma.sql`(${opened} IS NULL OR ${opened} <= ${through}::date) AND (${closed} IS NULL OR ${closed} > ${from}::date)`;
};
