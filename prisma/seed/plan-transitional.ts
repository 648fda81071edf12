import { inHotTransaction } from '@/lib/data/transaction';
import { findTransitional } from '@/lib/data/transitional/transitional';
import { instantAt } from '@/lib/domain/calendar/copenhagen';
import { type CalendarDate, calendarDate } from '@/lib/domain/shared/calendar-date';
import type { SlotId } from '@/lib/domain/shared/ids';
import type { TransitionalEnd } from '@/lib/domain/transitional/transitional';
import { beginTransitional } from '@/lib/usecases/transitional/begin-transitional';
import { endTransitional } from '@/lib/usecases/transitional/end-transitional';
import { SEED } from './put';
import { as, must, type Stage } from './stage';

const day = (text: string): CalendarDate => calendarDate(text);

/** The place whose agreement has transitional homes (5.2). */
const PLACE = 'hoeje-taastrup';

type Planned = {
  readonly from: string;
  readonly until: string;
  readonly ended?: readonly [on: string, as: TransitionalEnd];
};

/** A few, each at another point of its time: one whose tenant's ability to pay is to be assessed on the demonstration's day. */
const HOMES: readonly Planned[] = [
  { from: '2023-11-13', until: '2026-11-12' },
  { from: '2024-02-19', until: '2026-02-18', ended: ['2025-08-18', 'PERMANENT'] },
  { from: '2024-04-08', until: '2026-04-05' },
  { from: '2024-09-02', until: '2027-09-01', ended: ['2025-06-30', 'MOVED'] },
  { from: '2025-03-17', until: '2030-03-16' },
  { from: '2025-08-25', until: '2027-08-24' },
];

export function planTransitional(stage: Stage): void {
  if (stage.place.plan.key !== PLACE) return;
  for (const planned of HOMES) {
    const now = instantAt(day(planned.from), '13:50');
    stage.timeline.add(now, () => begin(stage, planned, now));
  }
}

async function begin(stage: Stage, { from, until, ended }: Planned, now: Date): Promise<void> {
  const slotId = await findLetTurn(stage, from);
  if (slotId === null) return;
  const scope = as(leaderOf(stage), 'MUNICIPALITY', now);
  must(await beginTransitional(scope, { slotId, from: day(from), until: day(until) }));
  if (ended === undefined) return;
  const [on, end] = ended;
  const then = instantAt(day(on), '10:40');
  stage.timeline.add(then, async () => {
    const who = as(leaderOf(stage), 'MUNICIPALITY', then);
    const { revision } = (await findTransitional(who, slotId)) ?? { revision: 1 };
    must(await endTransitional(who, { slotId, revision, on: day(on), as: end }));
  });
}

const leaderOf = ({ cast, place }: Stage) => cast.leaderOf(place.plan.key);

const FIND = `
  SELECT s.id FROM slot s JOIN vacancy v ON v.id = s.vacancy_id
  WHERE s.municipality_id = $1 AND s.state = 'COMPLETED' AND v.takeover_on <= $2
    AND NOT EXISTS (SELECT FROM transitional_dwelling t WHERE t.dwelling_id = v.dwelling_id)
  ORDER BY v.takeover_on DESC, v.reference LIMIT 1`;

/** The home that was taken over last; null where none has been. */
const findLetTurn = ({ place }: Stage, on: string): Promise<SlotId | null> =>
  inHotTransaction(SEED, async (tx) => {
    const { rows } = await tx.query<{ id: SlotId }>({ text: FIND, values: [place.municipalityId, on] });
    return rows[0]?.id ?? null;
  });
