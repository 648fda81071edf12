import type { ChecklistItem } from '../criteria/checklist';
import { PAPER_KINDS, type PaperKind } from '../criteria/vocabulary';
import { type LettingSettings, type PaperWay, paperWay } from '../letting/letting-settings';

/** Kinds of paper that one member of a household may hand in, or show. */
export type PaperChoice = { readonly memberId: string; readonly kinds: readonly PaperKind[] };

type Settings = Pick<LettingSettings, 'paperWays'>;

/** What the checklist still asks for and is handed in or shown in this way, member by member; each alternative is a choice. */
export function askedPapers(
  items: readonly ChecklistItem[],
  settings: Settings,
  way: PaperWay,
): readonly PaperChoice[] {
  const asked = items.flatMap(({ member, state, ask }) =>
    ask.kind === 'PAPERS' && member !== null && state !== 'FULFILLED'
      ? [{ member, kinds: ask.need.anyOf.flat().flatMap(({ papers }) => papers) }]
      : [],
  );
  const members = [...new Set(asked.map(({ member }) => member))];
  const kindsOf = (id: string) => {
    const wanted = asked.filter(({ member }) => member === id).flatMap(({ kinds }) => kinds);
    return PAPER_KINDS.filter((kind) => wanted.includes(kind) && paperWay(settings, kind) === way);
  };
  return members
    .map((memberId) => ({ memberId, kinds: kindsOf(memberId) }))
    .filter(({ kinds }) => kinds.length > 0);
}
