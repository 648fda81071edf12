import { type ChecklistItem, checklist } from '../../criteria/checklist';
import type { StoredItem } from '../../criteria/render-evaluation';
import type { PaperRow } from '../../papers/paper-row';
import type { SetEvaluation, StoredHomeEvaluation } from '../decisions/evaluate-for-home';

/** One thing asked for in words, and the papers that have come for it: who looked, and what was found. */
export type ChecklistRow = { readonly item: StoredItem; readonly papers: readonly PaperRow[] };

/** The checklist of a kept evaluation; of the papers only their list of that day is known. */
export const keptRows = (stored: StoredHomeEvaluation): readonly ChecklistRow[] =>
  stored.sets.flatMap(({ evaluation }) => evaluation.checklist.map((item) => ({ item, papers: [] })));

/** The checklist as it is now, beside each item the member's papers of the kinds that would do. */
export const checklistRows = (
  sets: readonly SetEvaluation[],
  stored: StoredHomeEvaluation,
  papers: readonly PaperRow[],
): readonly ChecklistRow[] =>
  sets.flatMap(({ evaluation }, index) => {
    const words = stored.sets[index]?.evaluation.checklist ?? [];
    return checklist(evaluation).flatMap((asked, place) => {
      const item = words[place];
      return item === undefined ? [] : [{ item, papers: papers.filter((paper) => isFor(paper, asked)) }];
    });
  });

const isFor = ({ memberId, kind }: PaperRow, { member, ask }: ChecklistItem): boolean =>
  ask.kind === 'PAPERS' &&
  member === memberId &&
  ask.need.anyOf.some((demands) => demands.some(({ papers }) => papers.includes(kind)));

/** A question that an officer must answer, for one criterion and member. */
export type OpenQuestion = {
  readonly criterion: string;
  readonly member: string;
  readonly question: Extract<ChecklistItem['ask'], { kind: 'CONFIRMATION' }>['question'];
};

/** What still waits for an officer's answer; a question that two criteria ask is answered for each. */
export const openQuestions = (items: readonly ChecklistItem[]): readonly OpenQuestion[] =>
  items.flatMap(({ member, criteria, ask }) =>
    ask.kind !== 'CONFIRMATION' || member === null
      ? []
      : criteria.map((criterion) => ({ criterion, member, question: ask.question })),
  );
