import { inHotTransaction } from '@/lib/data/transaction';
import { instantAt } from '@/lib/domain/calendar/copenhagen';
import { firstOfMonth } from '@/lib/domain/calendar/days';
import { type CalendarDate, calendarDate } from '@/lib/domain/shared/calendar-date';
import { seeChoices } from '@/lib/usecases/choices/see-choices';
import type { LaidPlace } from './lay-foundation';
import { SEED } from './put';
import { as, must, onWorkingDay, type Stage } from './stage';

const LAST_LOOK = calendarDate('2025-09-01');

/** Every second month the municipality's manager goes through what the organisations have chosen; the last weeks are not looked at yet. */
export function planLooks(stage: Stage, first: CalendarDate): void {
  for (let month = firstOfMonth(first, 2); month <= LAST_LOOK; month = firstOfMonth(month, 2)) {
    const now = instantAt(onWorkingDay(stage, month), '15:10');
    stage.timeline.add(now, () => lookThrough(stage, now));
  }
}

async function lookThrough({ place, cast }: Stage, now: Date): Promise<void> {
  const scope = as(cast.leaderOf(place.plan.key), 'MUNICIPALITY', now);
  const choiceIds = await unseenIn(place);
  if (choiceIds.length > 0) must(await seeChoices(scope, { choiceIds }));
}

const unseenIn = ({ municipalityId }: LaidPlace): Promise<readonly string[]> =>
  inHotTransaction(SEED, async (tx) => {
    const text = 'SELECT id FROM reporting_choice WHERE municipality_id = $1 AND seen_at IS NULL ORDER BY id';
    const name = 'seed-unseen-choices';
    const { rows } = await tx.query<{ id: string }>({ name, text, values: [municipalityId] });
    return rows.map(({ id }) => id);
  });
