import { type ChecklistItem, checklist } from '../criteria/checklist';
import type { Criterion } from '../criteria/criteria-set';
import { PAPER_KINDS, type PaperKind } from '../criteria/vocabulary';
import type { SetEvaluation } from '../letting/decisions/evaluate-for-home';
import { type LettingSettings, type PaperWay, paperWay } from '../letting/letting-settings';

/** Kinds of paper that one member of a household may hand in, or show. */
export type PaperChoice = { readonly memberId: string; readonly kinds: readonly PaperKind[] };

type Wanted = { readonly member: string; readonly kinds: readonly PaperKind[] };

/**
 * The papers that may be handed in or shown in this way, member by member. Each alternative of the checklist is a choice. Where the
 * checklist still asks for a fact, so are the papers that would prove it in any situation: people bring their papers first, and an officer
 * states the facts from them. What is settled asks for nothing.
 */
export function possiblePapers(
  sets: readonly SetEvaluation[],
  settings: Pick<LettingSettings, 'paperWays'>,
  way: PaperWay,
): readonly PaperChoice[] {
  const wanted = sets.flatMap(({ inUse, evaluation }) =>
    checklist(evaluation).flatMap((item) => wantedBy(item, inUse.set.criteria)),
  );
  const kindsOf = (id: string) => {
    const all = wanted.filter(({ member }) => member === id).flatMap(({ kinds }) => kinds);
    return PAPER_KINDS.filter((kind) => all.includes(kind) && paperWay(settings, kind) === way);
  };
  return [...new Set(wanted.map(({ member }) => member))]
    .map((memberId) => ({ memberId, kinds: kindsOf(memberId) }))
    .filter(({ kinds }) => kinds.length > 0);
}

function wantedBy(
  { member, state, ask, criteria: ids }: ChecklistItem,
  criteria: readonly Criterion[],
): readonly Wanted[] {
  if (member === null || state === 'FULFILLED') return [];
  switch (ask.kind) {
    case 'PAPERS':
      return [{ member, kinds: ask.need.anyOf.flat().flatMap(({ papers }) => papers) }];
    case 'FACT':
      return [
        { member, kinds: criteria.filter(({ criterion }) => ids.includes(criterion)).flatMap(proofKinds) },
      ];
    case 'CONFIRMATION':
      return [];
  }
}

/** The papers that show the criterion in one situation or another; a certificate only where there is a ground for it. */
function proofKinds(row: Criterion): readonly PaperKind[] {
  if (row.kind === 'NO_CONVICTION' && row.certificateBasis === null) return [];
  return row.proof.flatMap(({ needs }) =>
    needs.flatMap(({ anyOf }) => anyOf.flat().flatMap(({ papers }) => papers)),
  );
}
