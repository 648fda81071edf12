import { listLateFindings } from '@/lib/data/late-knowledge/late-findings';
import { listDesignatedAreas } from '@/lib/data/placements/designations';
import { instantAt } from '@/lib/domain/calendar/copenhagen';
import { wouldGoElsewhere } from '@/lib/domain/placement/late-file';
import { type CalendarDate, calendarDate, isInForce } from '@/lib/domain/shared/calendar-date';
import { proposeChange } from '@/lib/usecases/departments/propose-change';
import { enterDesignations } from '@/lib/usecases/designations/enter-designations';
import { previewDesignations } from '@/lib/usecases/designations/preview-designations';
import { enterPlacement } from '@/lib/usecases/late-knowledge/enter-placement';
import { letStand } from '@/lib/usecases/late-knowledge/let-stand';
import type { LaidDepartment } from './put';
import { as, must, type Stage } from './stage';

const day = (text: string): CalendarDate => calendarDate(text);

/** Department 11 was placed anew at the meeting in September, and nobody entered it until October: homes were reported meanwhile. */
const LATE = {
  ...{ organisation: 'bosj', number: '11', tier: 'YELLOW', from: '2025-09-04', decidedOn: '2025-09-03' },
  ...{ figure: '30.6', source: 'Social- og Boligstyrelsen, august 2025, eksempel', enteredAt: '2025-10-02' },
  reason: 'Beslutningen stod kun i referatet fra embedsmandsgruppen, som blev sendt rundt den 1. oktober.',
} as const;

/** Two departments of one organisation that are to become one at New Year; the municipality has not answered yet. */
const MERGER = {
  ...{ organisation: 'bosj', numbers: ['26', '31'], number: '26', name: 'Rughøjen og Nørrestrand' },
  ...{ tier: 'YELLOW', on: '2026-01-01', decidedOn: '2025-09-17', proposedAt: '2025-10-01' },
  tierReason: 'Den største af de to står i gul, og den anden har intet nøgletal.',
  reason: 'Afdelingerne deler varmemester og gårdanlæg og får fælles regnskab fra nytår.',
} as const;

/** The list of 1 December 2024, entered a fortnight later; it says what was known already. */
const LIST = {
  ...{ place: 'hoeje-taastrup', on: '2024-12-01', enteredAt: '2024-12-16' },
  source: 'Ministeriets lister pr. 1. december 2024, eksempel',
  reason: 'Listen blev først sendt videre til boligteamet i uge 51.',
} as const;

/** What was entered too late, and what waits for the other party. Only the places that have those departments have any of it. */
export function planLate(stage: Stage): void {
  const { timeline, place } = stage;
  const late = findDepartment(stage, LATE.organisation, LATE.number);
  if (late) timeline.add(instantAt(day(LATE.enteredAt), '15:10'), () => enterLate(stage, late));
  const merging = MERGER.numbers.flatMap(
    (number) => findDepartment(stage, MERGER.organisation, number) ?? [],
  );
  if (merging.length === MERGER.numbers.length)
    timeline.add(instantAt(day(MERGER.proposedAt), '13:20'), () => proposeMerger(stage, merging));
  if (place.plan.key === LIST.place)
    timeline.add(instantAt(day(LIST.enteredAt), '10:05'), () => enterList(stage));
}

const findDepartment = ({ place }: Stage, organisation: string, number: string): LaidDepartment | undefined =>
  place.departments.find(({ plan }) => plan.organisation === organisation && plan.number === number);

const leader = ({ cast, place }: Stage, on: string, at: string) =>
  as(cast.leaderOf(place.plan.key), 'MUNICIPALITY', instantAt(day(on), at));

async function enterLate(stage: Stage, { id, municipalityId }: LaidDepartment): Promise<void> {
  const { tier, from, decidedOn, figure, source, reason, enteredAt } = LATE;
  must(
    await enterPlacement(leader(stage, enteredAt, '15:10'), {
      ...{ departmentId: id, tier, from: day(from), decidedOn: day(decidedOn), forum: 'embedsmandsgruppen' },
      ...{ figure, figureSource: source, deviationReason: null, reason, criteria: ['S2'] },
    }),
  );
  await settleOne(stage, municipalityId);
}

/** One verdict that only the share tells apart was let stand the day after; the others wait. */
async function settleOne(stage: Stage, municipalityId: string): Promise<void> {
  const scope = leader(stage, '2025-10-03', '09:40');
  const { rows } = await listLateFindings(scope, 'open');
  const first = rows.find((row) => row.municipalityId === municipalityId && !wouldGoElsewhere(row));
  if (first === undefined || rows.length < 2) return;
  const reason = 'Boligen er meldt to dage efter mødet, før nogen kunne vide det.';
  must(await letStand(scope, { findingIds: [first.id], reason }));
}

async function proposeMerger(stage: Stage, merging: readonly LaidDepartment[]): Promise<void> {
  const [first] = merging;
  const landlord = first && stage.cast.organisationLeaderOf(first.organisationId);
  if (!landlord) return;
  const { number, name, tier, tierReason, on, decidedOn, reason, proposedAt } = MERGER;
  const homes = (of: 'family' | 'youth' | 'elderly') => merging.reduce((sum, row) => sum + row.plan[of], 0);
  const dwellings = { family: homes('family'), youth: homes('youth'), elderly: homes('elderly') };
  must(
    await proposeChange(as(landlord, 'ORGANISATION', instantAt(day(proposedAt), '13:20')), {
      ...{
        kind: 'MERGE',
        from: merging.map(({ id }) => id),
        effectiveOn: day(on),
        decidedOn: day(decidedOn),
      },
      ...{ forum: 'organisationsbestyrelsen', reason, areaReason: null },
      to: [{ number, name, areaId: null, dwellings, houses: [], tier, tierReason }],
    }),
  );
}

async function enterList(stage: Stage): Promise<void> {
  const scope = leader(stage, LIST.enteredAt, '10:05');
  const { municipalityId } = stage.place;
  const listOn = day(LIST.on);
  const areas = await listDesignatedAreas(scope, municipalityId);
  const listed = areas.flatMap(({ designations }) => designations.filter((row) => isInForce(row, listOn)));
  const list = { municipalityId, listOn, listed };
  const { stamp } = must(await previewDesignations(scope, list));
  must(await enterDesignations(scope, { ...list, stamp, source: LIST.source, reason: LIST.reason }));
}
