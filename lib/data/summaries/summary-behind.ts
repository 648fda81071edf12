import type { Scope } from '@/lib/domain/access/scope';
import { endOfDay, instantAt } from '@/lib/domain/calendar/copenhagen';
import { earlierOf } from '@/lib/domain/calendar/days';
import type { Addend } from '@/lib/domain/summary/addends';
import { type BookLines, isCountedEachTime, type Measure } from '@/lib/domain/summary/measure';
import type { Behind as BehindCell, DaySpan } from '@/lib/domain/summary/summary';
import type { PartAt } from '@/lib/domain/summary/summary-mark';
import { readToday } from '../clock';
import { departmentsIn } from '../departments/department-on-day';
import { Prisma } from '../generated/client';
import type { Keyset } from '../keyset';
import { homesWhere, readBehindPage } from '../overview/homes-behind';
import { ownRows } from '../own-rows';
import { inReportingTransaction } from '../reporting-transaction';
import type { Tx } from '../transaction';
import { type BehindNumber, readBehindAdding } from './summary-behind-adding';
import { countedEachTime, stoodIn } from './summary-counted-each-time';

/** The homes behind a number: which lines it counts, in which municipality and period, and for a part of it of which departments. */
export type SummaryBehind = {
  readonly municipality: string;
  readonly part: PartAt;
  readonly period: DaySpan;
  readonly counted: BehindCell;
};

type Source = 'vacancy' | 'slot' | 'naming' | 'slot_return' | 'reporting_choice' | 'lease' | 'ledger_entry';

/** Whose lines a measure's are. */
const SOURCES: Readonly<Record<Measure | BookLines, readonly Source[]>> = {
  ...{ REPORTED: ['vacancy'], VOIDED: ['vacancy'], RENT: ['vacancy'] },
  ...{ SLOT: ['slot'], SLOT_RENT: ['slot'], SLOT_RENT_USED: ['slot'] },
  ...{ ANSWER_DAYS: ['slot'], LEASE_DAYS: ['slot'], WAITING_RENT: ['slot'] },
  ...{ SLOT_RENT_DEAR: ['slot_return'], SLOT_RETURN: ['slot_return'] },
  ...{ FAULT: ['slot_return'], RETURN_FAULT: ['slot_return'] },
  ...{ NAMING: ['naming'], NAME_DAYS: ['naming'] },
  ...{ LET: ['slot', 'lease'], LET_DAYS: ['lease'], FELL_THROUGH: ['lease'] },
  CHOICE: ['reporting_choice'],
  ...{ COUNTED: ['ledger_entry'], TURN: ['ledger_entry'] },
  ...{ CORRECTION_RETURNED: ['ledger_entry'], CORRECTION_VOIDED: ['ledger_entry'] },
  ...{ CORRECTION_SETTLED: ['ledger_entry'], CORRECTION_LAPSED: ['ledger_entry'] },
  ...{ LEDGER: ['ledger_entry'], CORRECTION: ['ledger_entry'], COUNTED_STANDING: ['ledger_entry'] },
};

/**
 * A page of the homes, the latest first, by the very lines that the number is the sum of; as a list, so that they are found first and then
 * looked at. They are called what the summary calls them: as on the last day of its period, of one that runs as today.
 */
export const listBehindSummary = (
  scope: Scope,
  asked: SummaryBehind,
  turn: Keyset | null = null,
): Promise<BehindNumber> =>
  inReportingTransaction(scope, async (tx) => {
    const { adds } = asked.counted;
    const lines = await linesBehind(tx, scope, asked);
    const where = Prisma.sql`${ownRows(scope, 'v')} AND ${ofPart(asked)} AND ${ofStanding(asked)}`;
    const page = { turn, named: earlierOf(await readToday(tx), asked.period.through) };
    if (adds !== undefined) return readBehindAdding(tx, { lines, adds, where }, page);
    const isCounted = Prisma.sql`v.id = ANY (ARRAY(SELECT x.vacancy_id FROM (${lines}) x))`;
    const homes = homesWhere(Prisma.sql`${where} AND ${isCounted}`);
    return { ...(await readBehindPage(tx, { homes }, page)), sum: null };
  });

/** The homes as `vacancy_id`, and what each adds as `amount` over `denominator`; a home may have several. */
async function linesBehind(tx: Tx, scope: Scope, asked: SummaryBehind): Promise<Prisma.Sql> {
  const { measure } = asked.counted;
  if (isCountedEachTime(measure)) return countedEachTime(tx, scope, { ...asked, measure });
  return Prisma.join(
    SOURCES[measure].map((source) => linesOf(scope, source, asked)),
    ' UNION ALL ',
  );
}

const ofStanding = ({ counted, period: { from, through } }: SummaryBehind): Prisma.Sql =>
  counted.standing === true ? stoodIn('d', { from, through }) : Prisma.sql`true`;

function ofPart({ municipality, part: { kind, id }, period }: SummaryBehind): Prisma.Sql {
  switch (kind) {
    case 'MUNICIPALITY':
      return Prisma.sql`true`;
    case 'ORGANISATION':
      return Prisma.sql`v.organisation_id = ${id}::uuid`;
    case 'AREA':
      return Prisma.sql`v.department_id = ANY (${departmentsIn(municipality, id, period.through)})`;
    case 'DEPARTMENT':
      return Prisma.sql`v.department_id = ${id}::uuid`;
  }
}

function linesOf(scope: Scope, source: Source, { municipality, period, counted }: SummaryBehind): Prisma.Sql {
  const table = Prisma.raw(source);
  const span = { from: counted.from ?? period.from, through: counted.through ?? period.through };
  const terms = [
    Prisma.sql`r.municipality_id = ${municipality}::uuid`,
    ownRows(scope, 'r'),
    within(source, counted.measure, municipality, span),
    isOf(counted.measure),
    Prisma.sql`l.day BETWEEN ${span.from}::date AND ${span.through}::date`,
    ...(counted.tier === undefined ? [] : [Prisma.sql`l.tier = ${counted.tier}`]),
    ...(counted.dwellingType === undefined ? [] : [Prisma.sql`l.dwelling_type = ${counted.dwellingType}`]),
    ...(counted.details === undefined ? [] : [Prisma.sql`l.detail = ANY(${[...counted.details]}::text[])`]),
    ...(counted.departmentId === undefined
      ? []
      : [Prisma.sql`l.department_id = ${counted.departmentId}::uuid`]),
    ...(counted.organisationId === undefined
      ? []
      : [Prisma.sql`l.organisation_id = ${counted.organisationId}::uuid`]),
    ...(counted.tiers === undefined ? [] : [Prisma.sql`l.tier = ANY(${[...counted.tiers]}::text[])`]),
    ...(counted.departmentIds === undefined
      ? []
      : [Prisma.sql`l.department_id = ANY(${[...counted.departmentIds]}::uuid[])`]),
  ];
  return Prisma.sql`SELECT l.vacancy_id, l.denominator, ${amountOf(counted.adds)} AS amount FROM ${table} r, LATERAL ${Prisma.raw(`${source}_lines(ROW(r.*)::${source})`)} l
    WHERE ${Prisma.join(terms, ' AND ')}`;
}

/** What a line `l` adds. A turn takes off a balance what was earned for it. */
function amountOf(adds: Addend | undefined): Prisma.Sql {
  switch (adds) {
    case 'DAYS':
    case 'ORE':
    case 'TURNS':
      return Prisma.sql`l.amount`;
    case 'BALANCE':
      return Prisma.sql`CASE l.measure WHEN 'TURN' THEN -l.amount ELSE l.amount END`;
    default:
      return Prisma.sql`l.n`;
  }
}

/** Which lines `l`: those of the measure, or of the books as they are told. */
function isOf(measure: BehindCell['measure']): Prisma.Sql {
  switch (measure) {
    case 'LEDGER':
      return Prisma.sql`true`;
    case 'CORRECTION':
      return Prisma.sql`starts_with(l.measure, 'CORRECTION_')`;
    case 'COUNTED_STANDING':
      return Prisma.sql`l.measure = 'COUNTED' AND EXISTS (SELECT FROM vacancy c WHERE c.id = l.vacancy_id AND c.state <> 'VOIDED')`;
    default:
      return Prisma.sql`l.measure = ${measure}`;
  }
}

/** The rows that may have a line in the period: an index finds them by the day that the measure is told by. */
function within(
  source: Source,
  measure: BehindCell['measure'],
  municipality: string,
  { from, through }: DaySpan,
): Prisma.Sql {
  const day = (column: string) =>
    Prisma.sql`${Prisma.raw(column)} BETWEEN ${from}::date AND ${through}::date`;
  const instant = (column: string) =>
    Prisma.sql`${Prisma.raw(column)} >= ${instantAt(from)} AND ${Prisma.raw(column)} < ${endOfDay(through)}`;
  const ofTurns = Prisma.sql`r.slot_id = ANY (ARRAY(SELECT s.id FROM slot s WHERE s.municipality_id = ${municipality}::uuid AND ${day('s.offered_on')}))`;
  switch (source) {
    case 'vacancy':
      return day('r.reported_on');
    case 'ledger_entry':
      return day('r.entered_on');
    case 'reporting_choice':
      return instant('r.chosen_at');
    case 'slot':
      if (measure === 'WAITING_RENT') return day('r.rent_until');
      if (measure !== 'LET') return day('r.offered_on');
      return Prisma.sql`r.state = 'COMPLETED' AND (${day('r.lease_signed_on')} OR (r.lease_signed_on IS NULL AND ${instant('r.completed_at')}))`;
    case 'naming':
      return Prisma.sql`r.withdrawn_at IS NULL AND ${measure === 'NAMING' ? instant('r.named_at') : ofTurns}`;
    case 'slot_return':
      return ofTurns;
    case 'lease':
      if (measure === 'FELL_THROUGH') return day('r.fell_through_on');
      return Prisma.sql`(${day('r.signed_on')} OR (r.signed_on IS NULL AND ${instant('r.recorded_at')}))`;
  }
}
