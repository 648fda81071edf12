import type { OwnEventValues } from '@/lib/data/year/year-write';
import type { Side } from '@/lib/domain/access/role';
import { instantAt } from '@/lib/domain/calendar/copenhagen';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import type { UserId } from '@/lib/domain/shared/ids';
import type { MarkAct } from '@/lib/domain/year/event-mark';
import { addOwnEvent } from '@/lib/usecases/year/add-own-event';
import { markEvent } from '@/lib/usecases/year/mark-event';
import { as, must, type Stage } from './stage';

/** On a day, of an event in a year: `DATED` and `HELD` with their day, what was prepared by its item. */
type Said = readonly [on: string, event: string, year: number, act: MarkAct, what?: string, side?: Side];

const held = (event: string, on: string, fixedOn: string): readonly Said[] => {
  const year = Number(on.slice(0, 4));
  return [
    [fixedOn, event, year, 'DATED', on],
    [on, event, year, 'PREPARED'],
    [on, event, year, 'HELD', on],
  ];
};

const done = (event: string, year: number, on: string): readonly Said[] => [
  [on, event, year, 'PREPARED'],
  [on, event, year, 'HELD', on],
];

/** What was said of each agreement's year up to the demonstration's day, by its published name. */
const SAID: Readonly<Record<string, readonly Said[]>> = {
  'holbaek-2024': [
    ...held('officials-september', '2024-09-19', '2024-08-20'),
    ...held('forum-october', '2024-10-24', '2024-09-20'),
    ...done('designations', 2024, '2024-12-03'),
    ['2025-02-14', 'small-areas', 2025, 'PREPARED', 'assess', 'ORGANISATION'],
    ['2025-02-14', 'small-areas', 2025, 'HELD', '2025-02-14', 'ORGANISATION'],
    ...done('annex-1-update', 2025, '2025-02-24'),
    ...held('officials-march', '2025-03-20', '2025-01-28'),
    ...held('officials-september', '2025-09-11', '2025-08-18'),
    ['2025-09-11', 'forum-october', 2025, 'DATED', '2025-10-23'],
    ['2025-10-01', 'forum-october', 2025, 'PREPARED', 'areas'],
  ],
  'hoeje-taastrup-2023': [
    ...done('measurement', 2024, '2024-06-25'),
    ...held('forum-spring', '2024-05-16', '2024-03-11'),
    ...done('designations', 2024, '2024-12-02'),
    ...done('transitional-homes', 2025, '2025-03-20'),
    ...held('forum-spring', '2025-05-14', '2025-03-10'),
    ...done('midway-placement', 2025, '2025-05-28'),
    ...done('measurement', 2025, '2025-06-24'),
    ['2025-09-08', 'steering-dialogue', 2025, 'DATED', '2025-11-04'],
  ],
  'randers-2022': [
    ...done('report-2023', 2023, '2023-12-14'),
    ...held('board-autumn', '2024-11-14', '2024-09-02'),
    ...held('board-spring', '2025-05-20', '2025-03-03'),
    ...done('combined-letting-report', 2025, '2025-08-28'),
    ['2025-09-02', 'steering-dialogue', 2025, 'DATED', '2025-10-28'],
    ['2025-09-23', 'steering-dialogue', 2025, 'PREPARED', 'voids', 'ORGANISATION'],
    ['2025-09-02', 'yearly-evaluation', 2025, 'DATED', '2025-11-25'],
  ],
};

/** A meeting beside those of the agreement. */
const ADDED_ON = '2025-09-15';
const ADDED: OwnEventValues = {
  ...{ kind: 'MEETING', name: 'Fælles gennemgang af nøgletal', forum: 'Arbejdsgruppen' },
  ...{ day: calendarDate('2025-11-13'), prepare: 'Hver part medbringer sine egne opgørelser.' },
};

export function planYear({ place, cast, timeline }: Stage): void {
  const { municipalityId, plan } = place;
  const leader = cast.leaderOf(plan.key);
  const other = place.departments
    .map(({ organisationId }) => cast.organisationLeaderOf(organisationId))
    .find((person): person is UserId => person !== null);
  for (const [on, event, year, act, what, side = 'MUNICIPALITY'] of SAID[plan.agreement ?? ''] ?? []) {
    const person = side === 'MUNICIPALITY' ? leader : other;
    if (person === undefined) continue;
    const at = instantAt(calendarDate(on), '15:10');
    const day = act === 'DATED' || act === 'HELD' ? calendarDate(what ?? on) : null;
    const item = act === 'PREPARED' ? (what ?? null) : null;
    timeline.add(at, async () => {
      const input = { municipalityId, event, year, act, item, day, note: null };
      must(await markEvent(as(person, side, at), input));
    });
  }
  const at = instantAt(calendarDate(ADDED_ON), '09:20');
  timeline.add(at, async () => {
    must(await addOwnEvent(as(leader, 'MUNICIPALITY', at), { municipalityId, ...ADDED }));
  });
}
