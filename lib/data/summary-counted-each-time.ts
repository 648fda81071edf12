import type { Scope } from '@/lib/domain/access/scope';
import { earlierOf } from '@/lib/domain/calendar/days';
import type { CountedEachTime } from '@/lib/domain/summary/measure';
import type { Behind, DaySpan } from '@/lib/domain/summary/summary';
import { readToday } from './clock';
import { Prisma } from './generated/client';
import { ownRows } from './own-rows';
import { stoodEmptyIn } from './summary-voids';
import type { Tx } from './transaction';

type Asked = {
  readonly municipality: string;
  readonly period: DaySpan;
  readonly counted: Behind;
  readonly measure: CountedEachTime;
};

/** Which vacancies `v` a number counts that no sum is kept of: found as the number itself is. */
export async function countedEachTime(tx: Tx, scope: Scope, asked: Asked): Promise<Prisma.Sql> {
  const { counted } = asked;
  const which = asked.measure === 'RUNNING_RENT' ? await running(tx, scope, asked) : stoodEmpty(scope, asked);
  const terms = [
    which,
    ...(counted.departmentId === undefined
      ? []
      : [Prisma.sql`v.department_id = ${counted.departmentId}::uuid`]),
    ...(counted.organisationId === undefined
      ? []
      : [Prisma.sql`v.organisation_id = ${counted.organisationId}::uuid`]),
  ];
  return Prisma.join(terms, ' AND ');
}

function stoodEmpty(scope: Scope, { municipality, period, counted, measure }: Asked): Prisma.Sql {
  const span = { from: counted.from ?? period.from, through: counted.through ?? period.through };
  const by = measure === 'EMPTY' ? 'ground' : 'bearer';
  return stoodEmptyIn(scope, municipality, span, { by, words: counted.details });
}

async function running(tx: Tx, scope: Scope, { municipality, period }: Asked): Promise<Prisma.Sql> {
  const through = earlierOf(await readToday(tx), period.through);
  return Prisma.sql`v.id IN (SELECT s.vacancy_id FROM slot s WHERE s.municipality_id = ${municipality}::uuid AND ${ownRows(scope, 's')}
    AND ${runsOn(through)})`;
}

/** Turns `s` for which the municipality's payment had begun by a day and has no end yet. */
export const runsOn = (through: string): Prisma.Sql => Prisma.sql`
  s.state IN ('OFFERED', 'CLAIMED', 'NAMED') AND s.rent_until IS NULL AND s.rent_from <= ${through}::date`;
