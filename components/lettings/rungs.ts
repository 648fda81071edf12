import { explainPhase } from '@/lib/domain/letting/finding/explain-opening';
import type { ResumedPhase } from '@/lib/domain/letting/finding/resume-phase';
import type { StoredOpening, StoredOpeningStep } from '@/lib/domain/letting/finding/stored-opening';
import type { LadderPhase } from '@/lib/domain/letting/finding/waterfall';
import type { DeclaredExhausted } from '@/lib/domain/letting/letting';
import type { Bilingual } from '@/lib/domain/shared/bilingual';
import type { Reference } from '@/lib/domain/shared/reference';

/** Where a rung stands: what the others rest on, left behind, the one now, still to come, or skipped from the start. */
export type RungStanding = 'ground' | 'passed' | 'current' | 'ahead' | 'skipped';

export interface LettingRung {
  readonly key: string;
  readonly standing: RungStanding;
  readonly title: Bilingual;
  readonly why: Bilingual | null;
  readonly sum: Bilingual | null;
  readonly reference: Reference | null;
  readonly exhausted: DeclaredExhausted | null;
  /** Declared exhausted before and taken up again. */
  readonly resumed: readonly ResumedPhase[];
}

interface LadderState {
  readonly opening: StoredOpening;
  readonly ladder: readonly LadderPhase[];
  readonly current: LadderPhase | null;
  readonly exhausted: readonly DeclaredExhausted[];
  readonly resumed: readonly ResumedPhase[];
  readonly turnStep: StoredOpeningStep | null;
  readonly toRehouse: number;
}

/** Every rung as it was stored, with how far the letting has come; the lists stand under the step that found their turn. */
export function rungsOf(state: LadderState): readonly LettingRung[] {
  return state.opening.steps.flatMap((step) => rungsOfStep(step, state));
}

function rungsOfStep(step: StoredOpeningStep, state: LadderState): readonly LettingRung[] {
  switch (step.kind) {
    case 'BASIS':
      // Said in full above the ladder.
      return [{ ...groundRung(step, step.kind), why: null }];
    case 'COMBINED':
      return [groundRung(step, step.kind)];
    case 'REHOUSING':
      return [rehousingRung(step, state)];
    case 'TRANSFER_FIRST':
      return [
        phaseRung(
          step,
          state.ladder.find((row) => row.phase === 'TRANSFER' && !row.byTurn),
          state,
        ),
      ];
    case 'FLEXIBLE':
      return [phaseRung(step, find(state, 'FLEXIBLE'), state)];
    case 'LIST_TURN':
      return listRungs(step, state);
    case 'ADVERTISED':
      return [phaseRung(step, find(state, 'ADVERTISED'), state)];
  }
}

/** Nobody was to be rehoused at the opening, and somebody is now: the sentence of that day no longer tells how it stands. */
function rehousingRung(step: StoredOpeningStep, state: LadderState): LettingRung {
  const rung = phaseRung(step, find(state, 'REHOUSING'), state);
  const isLate = rung.standing === 'current' && step.outcome === 'NOBODY';
  return isLate ? { ...rung, title: explainPhase('REHOUSING'), why: null } : rung;
}

const find = ({ ladder }: LadderState, phase: LadderPhase['phase']) =>
  ladder.find((row) => row.phase === phase);

const plain = ({ title, why, sum, reference }: StoredOpeningStep) => ({ title, why, sum, reference });

const groundRung = (step: StoredOpeningStep, key: string): LettingRung => ({
  ...{ key, standing: 'ground', exhausted: null, resumed: [] },
  ...plain(step),
});

/** A step without a place on the ladder was skipped when it was planned. */
function phaseRung(step: StoredOpeningStep, phase: LadderPhase | undefined, state: LadderState): LettingRung {
  return {
    ...{ key: step.kind, standing: phase ? standingOf(phase, state) : 'skipped' },
    ...plain(step),
    exhausted: phase ? exhaustedAt(phase, state) : null,
    resumed: phase ? resumedAt(phase, state) : [],
  };
}

/** The turn, as the opening or a later declaration found it, and the lists in its order. */
function listRungs(step: StoredOpeningStep, state: LadderState): readonly LettingRung[] {
  const lists = state.ladder.filter((row) => row.byTurn);
  if (lists.length === 0) return [{ ...groundRung(step, 'LIST_TURN'), standing: 'skipped' }];
  const found = state.turnStep ?? step;
  return [
    groundRung(found, 'LIST_TURN'),
    ...lists.map((phase) => ({
      ...{ key: `LIST_${phase.phase}`, standing: standingOf(phase, state), title: explainPhase(phase.phase) },
      ...{ why: null, sum: null, reference: null, exhausted: exhaustedAt(phase, state) },
      resumed: resumedAt(phase, state),
    })),
  ];
}

const exhaustedAt = ({ position }: LadderPhase, { exhausted }: LadderState): DeclaredExhausted | null =>
  exhausted.find((row) => row.position === position) ?? null;

const resumedAt = ({ position }: LadderPhase, { resumed }: LadderState): readonly ResumedPhase[] =>
  resumed.filter((row) => row.position === position);

function standingOf({ position, phase }: LadderPhase, state: LadderState): RungStanding {
  if (state.current?.position === position) return 'current';
  if (state.exhausted.some((row) => row.position === position)) return 'passed';
  return phase === 'REHOUSING' && state.toRehouse === 0 ? 'passed' : 'ahead';
}
