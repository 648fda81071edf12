import { listEmptyHomes } from '@/lib/data/lettings/voids';
import { instantAt } from '@/lib/domain/calendar/copenhagen';
import { addDays } from '@/lib/domain/calendar/days';
import { voidIn } from '@/lib/domain/letting/voids/void-period';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import type { SavedSummaryId } from '@/lib/domain/shared/ids';
import { recordVoid } from '@/lib/usecases/voids/record-void';
import {
  approveTogether,
  closeDue,
  type KeptSummary,
  keep,
  managerAt,
  municipalLeader,
  organisationLeaders,
  restate,
  say,
  send,
} from './play-summaries';
import { LATE_EXPLANATION } from './play-voids';
import { as, must, type Stage } from './stage';

type By = 'MUNICIPALITY' | 'ORGANISATION';
type Step = readonly [on: string, at: string, act: Act];
type Act =
  | { readonly does: 'SEND' | 'APPROVE' | 'CLOSE' | 'EXPLAIN' }
  | { readonly does: 'SAY' | 'RESTATE'; readonly by: By; readonly text: string };

const does = (what: 'SEND' | 'APPROVE' | 'CLOSE' | 'EXPLAIN'): Act => ({ does: what });
const says = (by: By, text: string): Act => ({ does: 'SAY', by, text });

const ofYear = (year: number, meeting: KeptSummary['meeting']): KeptSummary => ({
  title: `Årsoversigt ${year}`,
  period: { from: calendarDate(`${year}-01-01`), through: calendarDate(`${year}-12-31`) },
  meeting,
});

type Planned = { readonly summary: KeptSummary; readonly keptOn: string; readonly steps: readonly Step[] };

/** What the parties have made of their years, by place: a closed one, one that was restated, one that waits for the other side, a draft. */
const PLANNED: Readonly<Record<string, readonly Planned[]>> = {
  holbaek: [
    {
      summary: ofYear(2024, { event: 'officials-march', year: 2025 }),
      keptOn: '2025-02-26',
      steps: [
        ['2025-03-04', '10:15', does('SEND')],
        [
          '2025-03-10',
          '13:05',
          says(
            'ORGANISATION',
            'Vi kan genkende tallene. Kun andet halvår er med, for aftalen gælder fra 1. juli.',
          ),
        ],
        [
          '2025-03-12',
          '09:30',
          says('MUNICIPALITY', 'Det skriver vi ind i referatet fra mødet den 20. marts.'),
        ],
        ['2025-03-20', '14:30', does('APPROVE')],
        ['2025-04-03', '05:10', does('CLOSE')],
      ],
    },
  ],
  'hoeje-taastrup': [
    {
      summary: ofYear(2023, { event: 'forum-spring', year: 2024 }),
      keptOn: '2024-04-15',
      steps: [
        ['2024-04-22', '11:00', does('SEND')],
        ['2024-05-16', '15:00', does('APPROVE')],
        ['2024-05-30', '05:10', does('CLOSE')],
        ['2025-04-28', '10:40', does('EXPLAIN')],
        [
          '2025-05-06',
          '09:50',
          {
            ...{ does: 'RESTATE', by: 'MUNICIPALITY' },
            text: 'Årsagen til, at en bolig stod tom i 2023, blev først oplyst den 28. april 2025.',
          },
        ],
        ['2025-05-14', '15:20', does('APPROVE')],
      ],
    },
    {
      summary: ofYear(2024, { event: 'steering-dialogue', year: 2025 }),
      keptOn: '2025-09-16',
      steps: [
        ['2025-09-24', '10:30', does('SEND')],
        [
          '2025-10-01',
          '13:40',
          says('ORGANISATION', 'Vi ser på tomgangen i januar og vender tilbage inden mødet.'),
        ],
      ],
    },
  ],
  randers: [
    { summary: ofYear(2024, { event: 'steering-dialogue', year: 2025 }), keptOn: '2025-09-18', steps: [] },
  ],
};

export function planSummaries(stage: Stage): void {
  for (const { summary, keptOn, steps } of PLANNED[stage.place.plan.key] ?? []) {
    const kept = instantAt(calendarDate(keptOn), '14:10');
    stage.timeline.add(kept, async () => {
      const id = await keep(stage, summary, kept);
      for (const [on, time, act] of steps) {
        const now = instantAt(calendarDate(on), time);
        stage.timeline.add(now, () => play(stage, { id, summary }, act, now));
      }
    });
  }
}

type Saved = { readonly id: SavedSummaryId; readonly summary: KeptSummary };

async function play(stage: Stage, { id, summary }: Saved, act: Act, now: Date): Promise<void> {
  switch (act.does) {
    case 'SEND':
      return send(stage, id, now);
    case 'APPROVE':
      return approveTogether(stage, id, now);
    case 'CLOSE':
      return void (await closeDue(now));
    case 'EXPLAIN':
      return explainLate(stage, summary, now);
    case 'SAY':
      return say(speaker(stage, act.by, now), id, act.text);
    case 'RESTATE':
      return restate(speaker(stage, act.by, now), id, { reason: act.text, now });
  }
}

function speaker(stage: Stage, by: By, now: Date) {
  const [other] = organisationLeaders(stage);
  return managerAt(stage, by === 'ORGANISATION' && other ? other : municipalLeader(stage), now);
}

/** Why a home stood empty in a year that is closed: its figures stay, and are restated. */
async function explainLate({ place, cast }: Stage, { period }: KeptSummary, now: Date): Promise<void> {
  const departments = new Map(place.departments.map((row) => [row.id, row]));
  const span = { from: period.from, to: addDays(period.through, 1) };
  const leader = as(cast.leaderOf(place.plan.key), 'MUNICIPALITY', now);
  const homes = (await listEmptyHomes(leader, span)).filter(
    (home) =>
      departments.has(home.departmentId) &&
      home.record === null &&
      voidIn(home, span, period.through) !== null,
  );
  const [home] = homes.toSorted((a, b) => a.availableOn.localeCompare(b.availableOn));
  const department = home && departments.get(home.departmentId);
  const officer = department && cast.officersOf(department.organisationId)[0];
  if (!home || !officer) throw new Error(`Nothing of ${place.plan.name} is unexplained`);
  const record = { ...LATE_EXPLANATION, emptyUntil: null };
  must(await recordVoid(as(officer, 'ORGANISATION', now), { vacancyId: home.vacancyId, record }));
}
