import { findAgreementDocument } from '@/agreements/registry';
import { closePool } from '@/lib/data/connection/pool';
import { skipToNow } from '@/lib/data/mail/outbox';
import { inHotTransaction } from '@/lib/data/transaction';
import { instantAt } from '@/lib/domain/calendar/copenhagen';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { log } from '@/lib/platform/log';
import { bringFigures } from './bring-figures';
import { planWaiting } from './bring-turn';
import { hoejeTaastrup } from './hoeje-taastrup';
import { holbaek } from './holbaek';
import { layApplicants } from './lay-applicants';
import { type Foundation, type LaidPlace, layFoundation } from './lay-foundation';
import { layIndividuals } from './lay-individual';
import { type Cast, layPeople } from './lay-people';
import { layRounds } from './lay-rounds';
import { planDrafts } from './plan-drafts';
import { planForecasts } from './plan-forecasts';
import { planLooks } from './plan-looks';
import { planReports } from './plan-reports';
import { planSummaries } from './plan-summaries';
import { planTransitional } from './plan-transitional';
import { planYear } from './plan-year';
import { playCombined } from './play-combined';
import { planLate } from './play-late';
import { type Lessor, playLettings } from './play-lettings';
import { planStages } from './play-stages';
import { planArrival } from './play-vacancies';
import { SEED } from './put';
import { eksempelkoebing, randers } from './randers';
import { randomFrom } from './random';
import { LAST_DAY, type Stage } from './stage';
import { newTimeline } from './timeline';

/** Days on which homes were reported where there is no agreement yet. */
const WAITING_SINCE = ['2025-09-24', '2025-10-02'].map(calendarDate);
const FIXED_SEED = 20_251_006;

/** Plays the demonstration's past, each municipality its own, through the very use cases that the app has. */
async function seed(): Promise<void> {
  const { demo, started } = await stateOfDatabase();
  if (!demo) throw new Error('This database is not a demonstration: nothing is seeded.');
  if (started) return;
  const foundation = await layFoundation([holbaek, hoejeTaastrup, randers, eksempelkoebing]);
  await layIndividuals(foundation);
  const cast = await layPeople(foundation);
  await layRounds(foundation, cast);
  await bringFigures(foundation, cast);
  // The lists are long to write and quick to think of; the past is the other way round.
  const [applicants, ...played] = await Promise.all([
    layApplicants(foundation, cast),
    ...foundation.places.map((place, at) => playPlace(place, cast, at)),
  ]);
  process.stdout.write(`  enrolled ${applicants} applicants\n`);
  const [vest, bosj, ms] = ['vest', 'bosj', 'ms'].map((key) => lessorOf(foundation, cast, key));
  // In the spring one officer still decided alone.
  const spring = ms ? await playCombined(ms) : 0;
  const lettings = vest && bosj && ms ? await playLettings(vest, bosj, ms) : 0;
  // Nobody is written to about the past.
  await inHotTransaction(SEED, (tx) => skipToNow(tx, SEED));
  process.stdout.write(`  played ${played.reduce((sum, acts) => sum + acts, spring + lettings)} acts\n`);
}

function lessorOf({ organisations }: Foundation, cast: Cast, key: string): Lessor {
  const organisationId = organisations.get(key);
  const officer = organisationId && cast.officersOf(organisationId)[0];
  if (!officer) throw new Error(`Nobody lets the homes of ${key}`);
  return { organisationId, officer, second: cast.organisationLeaderOf(organisationId) };
}

/** On the database's own word, not on a flag of the process. */
const stateOfDatabase = () =>
  inHotTransaction(SEED, async (tx) => {
    const text =
      'SELECT coalesce((SELECT demo FROM app_instance()), false) AS demo, EXISTS (SELECT FROM municipality) AS started';
    const { rows } = await tx.query<{ demo: boolean; started: boolean }>({ text });
    return rows[0] ?? { demo: false, started: false };
  });

function playPlace(place: LaidPlace, cast: Cast, at: number): Promise<number> {
  const timeline = newTimeline();
  const closingDays = new Set(place.plan.closingDays.map(({ on }) => calendarDate(on)));
  const stage: Stage = { place, cast, timeline, closingDays, random: randomFrom(FIXED_SEED + at) };
  const from =
    place.plan.agreement === null ? null : findAgreementDocument(place.plan.agreement)?.inForce.from;
  if (from) {
    const first = calendarDate(from);
    for (const department of place.departments) {
      for (const planned of planReports(stage, department, first, LAST_DAY)) planArrival(stage, planned);
    }
    planStages(stage);
    planLooks(stage, first);
    planLate(stage);
    planForecasts(stage, first);
    planTransitional(stage);
    planYear(stage);
    planSummaries(stage);
    planDrafts(stage);
  } else {
    planWaiting(stage, WAITING_SINCE);
  }
  return timeline.play(instantAt(LAST_DAY, '16:00'));
}

// What the acts of the past would say in the log is no news.
log.level = 'warn';
// A demonstration lost in a crash is made again: its commits need not wait for the disk.
process.env.PGOPTIONS ??= '-c synchronous_commit=off';

try {
  await seed();
} finally {
  await closePool();
}
