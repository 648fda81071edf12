import type { Scope } from '@/lib/domain/access/scope';
import { versionOn } from '@/lib/domain/agreement/agreement-in-force';
import { addDays, earlierOf } from '@/lib/domain/calendar/days';
import { watchDepartment } from '@/lib/domain/placement/watch';
import { type AreaId, asId, type MunicipalityId } from '@/lib/domain/shared/ids';
import type { SummaryFacts } from '@/lib/domain/summary/facts';
import { placementsIn } from '@/lib/domain/summary/placements-in';
import type { HomesFacts, SectionFacts, VoidsFacts, WatchFacts } from '@/lib/domain/summary/section-facts';
import type { DaySpan } from '@/lib/domain/summary/summary';
import { cheapHomeOn } from '@/lib/domain/summary/thresholds';
import { listAgreementVersions } from './agreement-versions';
import { readToday } from './clock';
import { readDepartments } from './departments';
import { listGoals } from './figure-goals';
import { Prisma } from './generated/client';
import { ownRows } from './own-rows';
import { readFigureOptions } from './placement-figures';
import { readRentThresholds } from './rent-thresholds';
import { readLettingsFacts } from './summary-lettings';
import { readRunningRent } from './summary-waiting-rent';
import { inTransaction, type Tx } from './transaction';
import { listEmptyHomes } from './voids';

/** Which summary: the departments are those of its part, as they stood on the last day of the period. */
export type SectionQuery = Pick<SummaryFacts, 'part' | 'period' | 'before' | 'departments'> & {
  readonly municipalityId: MunicipalityId;
};

/** What the sections on letting, homes, times, voids and the watch need beside the sums. */
export async function getSectionFacts(scope: Scope, query: SectionQuery): Promise<SectionFacts> {
  const read = await inTransaction(scope, async (tx) => {
    const today = await readToday(tx);
    const versions = await listAgreementVersions(tx, scope);
    const agreement = versionOn(versions, query.municipalityId, query.period.through)?.agreement ?? null;
    const departments = query.departments.map(({ id }) => id);
    const through = earlierOf(today, query.period.through);
    return {
      today,
      ...(await readLettingsFacts(tx, scope, { ...query, agreement })),
      ...(await readHomesFacts(tx, scope, query)),
      running: await readRunningRent(tx, scope, { ...query, departments }, through),
      ...(await readWatched(tx, scope, query)),
    };
  });
  return { ...read, ...(await readVoids(scope, query)), goals: await goalsOf(scope, query) };
}

async function readHomesFacts(
  tx: Tx,
  scope: Scope,
  { municipalityId, period, before }: SectionQuery,
): Promise<HomesFacts> {
  const own = await readRentThresholds(tx, scope, municipalityId);
  return { cheapNow: cheapHomeOn(own, period.through), cheapEarlier: cheapHomeOn(own, before.through) };
}

/** Each department by what stood of it, and was known of it, on the last day of the period. */
async function readWatched(
  tx: Tx,
  scope: Scope,
  { departments, period }: SectionQuery,
): Promise<Pick<WatchFacts, 'watched' | 'placements'>> {
  const ids = departments.map(({ id }) => id);
  const where = Prisma.sql`${ownRows(scope, 'd')} AND d.id = ANY (${ids}::uuid[])`;
  const { rows, versions } = await readDepartments(tx, scope, where, period.through);
  const options = await readFigureOptions(
    tx,
    rows.map(({ id }) => id),
  );
  return {
    watched: rows.flatMap((row) => watchDepartment(row, options.get(row.id) ?? [], period.through) ?? []),
    placements: rows.map((row) => placementsIn(row, versions, period)),
  };
}

async function readVoids(scope: Scope, query: SectionQuery): Promise<Omit<VoidsFacts, 'today'>> {
  const ids = new Set<string>(query.departments.map(({ id }) => id));
  const emptyIn = async ({ from, through }: DaySpan) => {
    const homes = await listEmptyHomes(scope, { from, to: addDays(through, 1) });
    return homes.filter(({ departmentId }) => ids.has(departmentId));
  };
  return { emptyNow: await emptyIn(query.period), emptyEarlier: await emptyIn(query.before) };
}

/** Goals are set for areas of a municipality: an organisation or a department alone has none. */
async function goalsOf(scope: Scope, { part, municipalityId }: SectionQuery): Promise<WatchFacts['goals']> {
  if (part.kind === 'MUNICIPALITY') return listGoals(scope, null, municipalityId);
  return part.kind === 'AREA' ? listGoals(scope, asId<AreaId>(part.id), municipalityId) : [];
}
