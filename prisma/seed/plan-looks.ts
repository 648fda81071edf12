import { listChoices } from '@/lib/data/choices-list';
import { instantAt } from '@/lib/domain/calendar/copenhagen';
import { firstOfMonth } from '@/lib/domain/calendar/days';
import { type CalendarDate, calendarDate } from '@/lib/domain/shared/calendar-date';
import { seeChoices } from '@/lib/usecases/choices/see-choices';
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
  for (const { id: departmentId } of place.departments) {
    const { rows } = await listChoices(scope, { departmentId, unseen: true });
    if (rows.length > 0) must(await seeChoices(scope, { choiceIds: rows.map(({ id }) => id) }));
  }
}
