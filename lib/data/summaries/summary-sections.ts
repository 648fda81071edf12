import type { Scope } from '@/lib/domain/access/scope';
import { versionOn } from '@/lib/domain/agreement/agreement-in-force';
import { earlierOf } from '@/lib/domain/calendar/days';
import type { DepartmentOnDay } from '@/lib/domain/placement/department-on-day';
import { watchDepartment } from '@/lib/domain/placement/watch';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { type AreaId, asId, type MunicipalityId } from '@/lib/domain/shared/ids';
import { stoodOn } from '@/lib/domain/summary/agreed-share';
import type { DepartmentTally } from '@/lib/domain/summary/facts';
import { placementsIn } from '@/lib/domain/summary/placements-in';
import type { HomesFacts, SectionFacts, VoidsFacts, WatchFacts } from '@/lib/domain/summary/section-facts';
import type { DaySpan } from '@/lib/domain/summary/summary';
import { cheapHomeOn } from '@/lib/domain/summary/thresholds';
import { voidsIn } from '@/lib/domain/summary/void-sums';
import { ANY, readGoals } from '../key-figures/figure-goals';
import { readFigureOptions } from '../placements/placement-figures';
import type { Tx } from '../transaction';
import { readRentThresholds } from './rent-thresholds';
import { readClosedDepartments } from './summary-closed';
import { readAreaConditions } from './summary-criteria';
import type { ReadFacts } from './summary-facts';
import { readLettingsFacts } from './summary-lettings';
import { readPlaceFigures } from './summary-places';
import { readEmptyAcross, readVoidsAhead } from './summary-voids';
import { readRunningRent } from './summary-waiting-rent';

type Read = Pick<ReadFacts, 'facts' | 'about' | 'versions' | 'departments' | 'everIn'>;

/** What the sections on letting, homes, times, voids and the watch need beside what is counted for all. */
export async function readSectionFacts(
  tx: Tx,
  scope: Scope,
  municipalityId: MunicipalityId,
  read: Read,
): Promise<SectionFacts> {
  const through = lastDayOf(read);
  const version = versionOn(read.versions, municipalityId, through);
  const closed =
    version === null
      ? []
      : await readClosedDepartments(tx, scope, { ...read, version, period: read.facts.period });
  const own = { municipalityId, departments: read.everIn };
  const places = {
    ...{ municipalityId, part: read.facts.part, departments: read.departments.map(({ id }) => id) },
  };
  const [criteria = [], criteriaBefore = []] = await readAreaConditions(tx, scope, places, [
    through,
    read.facts.before.through,
  ]);
  return {
    ...(await readLettingsFacts(tx, scope, {
      ...{ ...read.facts, municipalityId, closed },
      agreement: version?.agreement ?? null,
    })),
    ...(await readHomesFacts(tx, scope, municipalityId, read)),
    running: await readRunningRent(tx, scope, own, through),
    ...(await readVoids(tx, scope, municipalityId, read)),
    ...(await readWatched(tx, read)),
    goals: await readGoalsOf(tx, scope, municipalityId, read),
    ...{ criteria, criteriaBefore },
    placeFigures: await readPlaceFigures(tx, scope, places, through),
    placeFiguresBefore: await readPlaceFigures(tx, scope, places, read.facts.before.through),
  };
}

/** Of a period that runs everything that stands is told as it stands today. */
const lastDayOf = ({ facts: { period }, about: { madeOn } }: Read): CalendarDate =>
  earlierOf(madeOn, period.through);

async function readHomesFacts(
  tx: Tx,
  scope: Scope,
  municipalityId: MunicipalityId,
  read: Read,
): Promise<HomesFacts> {
  const own = await readRentThresholds(tx, scope, municipalityId);
  const { before } = read.facts;
  return { cheapNow: cheapHomeOn(own, lastDayOf(read)), cheapEarlier: cheapHomeOn(own, before.through) };
}

async function readVoids(
  tx: Tx,
  scope: Scope,
  municipalityId: MunicipalityId,
  { facts, about: { madeOn: today }, everIn: ids }: Read,
): Promise<VoidsFacts> {
  const stood = async (span: DaySpan, tallies: readonly DepartmentTally[]) => {
    const homes = await readEmptyAcross(tx, scope, { municipalityId, departments: ids }, span);
    const ahead = await readVoidsAhead(tx, scope, municipalityId, { span, today });
    return voidsIn(homes, tallies, { span, today, departments: new Set<string>(ids), ahead });
  };
  const now = await stood(facts.period, facts.now);
  const earlier = await stood(facts.before, facts.earlier);
  return {
    ...{ emptyNow: now.homes, endedNow: now.ended, emptyEarlier: earlier.homes, endedEarlier: earlier.ended },
    today,
  };
}

/** Each department by what stood of it, and was known of it, on the last day of the period, or today where it runs. */
async function readWatched(
  tx: Tx,
  read: Read,
): Promise<Pick<WatchFacts, 'watched' | 'watchedBefore' | 'placements' | 'placementsBefore'>> {
  const { versions, departments } = read;
  const through = lastDayOf(read);
  const period = { from: earlierOf(read.facts.period.from, through), through };
  const { before } = read.facts;
  const options = await readFigureOptions(tx, departments);
  const known = (row: DepartmentOnDay, day: CalendarDate) =>
    watchDepartment(row, options.get(row.id) ?? [], day) ?? [];
  return {
    watched: departments.flatMap((row) => known(row, through)),
    watchedBefore: departments.flatMap((row) =>
      known({ ...row, standing: stoodOn(row, versions, before.through) }, before.through),
    ),
    placements: departments.map((row) => placementsIn(row, versions, period)),
    placementsBefore: departments.map((row) => placementsIn(row, versions, before)),
  };
}

/** Goals are set for areas of a municipality: an organisation or a department alone has none. */
async function readGoalsOf(
  tx: Tx,
  scope: Scope,
  municipalityId: MunicipalityId,
  read: Read,
): Promise<WatchFacts['goals']> {
  const { part, period } = read.facts;
  if (part.kind === 'ORGANISATION' || part.kind === 'DEPARTMENT') return [];
  const areaId = part.kind === 'AREA' ? asId<AreaId>(part.id) : null;
  const days = { ...period, on: lastDayOf(read) };
  return readGoals(tx, scope, { ...ANY, areaId, municipalityId, days });
}
