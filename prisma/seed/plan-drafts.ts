import { listAgreements } from '@/lib/data/agreements/agreements';
import { instantAt } from '@/lib/domain/calendar/copenhagen';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { fraction } from '@/lib/domain/shared/fraction';
import { ok } from '@/lib/domain/shared/result';
import { changeDraft } from '@/lib/usecases/agreements/change-draft';
import { makeDraft } from '@/lib/usecases/agreements/make-draft';
import { as, must, type Stage } from './stage';

/** What the parties work on in the autumn: yellow departments to give every fifth home from New Year. Its examples still say every sixth. */
const DRAFT = {
  ...{ place: 'holbaek', title: 'Midtvejs: gul fra hver 6. til hver 5. bolig', tier: 'YELLOW' },
  ...{ madeAt: '2025-09-22', changedAt: '2025-09-29', from: '2026-01-01', to: '2028-01-01' },
} as const;

export function planDrafts(stage: Stage): void {
  if (stage.place.plan.key !== DRAFT.place) return;
  stage.timeline.add(instantAt(calendarDate(DRAFT.madeAt), '10:20'), () => begin(stage));
}

async function begin(stage: Stage): Promise<void> {
  const { place, timeline } = stage;
  const by = leader(stage, DRAFT.madeAt, '10:20');
  const { versions } = await listAgreements(by);
  const base = versions.find(({ municipalityId }) => municipalityId === place.municipalityId);
  if (base === undefined) throw new Error(`${DRAFT.place} has no agreement to draft from`);
  const [from, to] = [calendarDate(DRAFT.from), calendarDate(DRAFT.to)];
  const { draftId } = must(await makeDraft(by, { versionId: base.id, title: DRAFT.title, from, to }));
  timeline.add(instantAt(calendarDate(DRAFT.changedAt), '13:45'), async () => {
    const stand = { draftId, revision: 1, part: 'TIERS' } as const;
    const changed = await changeDraft<never>(leader(stage, DRAFT.changedAt, '13:45'), stand, {
      edit: ({ agreement }) => {
        const rates = agreement.rates.map((row) =>
          row.tier === DRAFT.tier ? { ...row, rate: fraction(1n, 5n) } : row,
        );
        return ok({ ...agreement, rates });
      },
    });
    must(changed);
  });
}

const leader = ({ cast, place }: Stage, on: string, at: string) =>
  as(cast.leaderOf(place.plan.key), 'MUNICIPALITY', instantAt(calendarDate(on), at));
