import type { ChecklistItem } from '../../criteria/checklist';
import type { Member, MemberId, Paper } from '../../criteria/household';
import type { AskedPaper, NeedCheck } from '../../criteria/papers';
import type { PaperKind, Relation } from '../../criteria/vocabulary';
import { type LettingSettings, type PaperWay, paperWay } from '../letting-settings';

/** Whom a paper is about, as somebody who knows the household understands it: neither name nor age. */
export type Concerning = {
  readonly member: MemberId;
  readonly relation: Relation;
  /** Counted among those of the same relation; null where there is one only. */
  readonly number: number | null;
};

/** One thing that the household is asked to show, and how far it has come. */
export type ApplicantNeed = Concerning & {
  readonly state: NeedCheck['state'];
  /** The alternatives; of an alternative, everything. */
  readonly anyOf: readonly (readonly AskedPaper[])[];
  /** Every kind among them once, and whether it is sent or shown at the office. */
  readonly kinds: readonly { readonly kind: PaperKind; readonly way: PaperWay }[];
  /** Papers of these kinds that have come and that nobody has looked at; one that serves several needs is counted with the first. */
  readonly waiting: number;
};

export type ApplicantNeeds = {
  readonly papers: readonly ApplicantNeed[];
  /** Something has to be stated before it can be said what is to be shown. */
  readonly asksFacts: boolean;
  /** A colleague has to settle something. */
  readonly asksOffice: boolean;
};

type Shown = {
  readonly checklist: readonly ChecklistItem[];
  readonly members: readonly Pick<Member, 'id' | 'relation'>[];
  readonly papers: readonly Paper[];
  readonly settings: Pick<LettingSettings, 'paperWays'>;
};

/** What an applicant is told of the checklist: what to show and of whom, never which rule asks or what has been stated. */
export function applicantNeeds({ checklist, members, papers, settings }: Shown): ApplicantNeeds {
  const needs = checklist.flatMap(({ member, ask, state }): ApplicantNeed[] => {
    if (ask.kind !== 'PAPERS' || member === null) return [];
    const { anyOf } = ask.need;
    const kinds = [...new Set(anyOf.flat().flatMap((asked) => asked.papers))];
    return [
      {
        ...concerning(members, member),
        state: state === 'MISSING' && hasCome(anyOf, ofMember(papers, member)) ? 'AWAITS_REVIEW' : state,
        ...{ anyOf, kinds: kinds.map((kind) => ({ kind, way: paperWay(settings, kind) })), waiting: 0 },
      },
    ];
  });
  const missing = checklist.filter(({ state }) => state !== 'FULFILLED');
  return {
    papers: withWaiting(byMember(members, needs.reduce<readonly ApplicantNeed[]>(once, [])), papers),
    asksFacts: missing.some(({ ask }) => ask.kind === 'FACT'),
    asksOffice: missing.some(({ ask }) => ask.kind === 'CONFIRMATION'),
  };
}

const ofMember = (papers: readonly Paper[], id: MemberId) => papers.filter(({ member }) => member === id);

/**
 * Which months a payslip covers is known when somebody has looked; to her who sent it, it is not missing. Where two things are
 * asked for together, both must have come.
 */
function hasCome(anyOf: ApplicantNeed['anyOf'], own: readonly Paper[]): boolean {
  const some = ({ papers }: AskedPaper, verdict: Paper['verdict']) =>
    own.some((one) => one.verdict === verdict && papers.includes(one.paper));
  const isHere = (asked: AskedPaper) =>
    some(asked, 'UNSEEN') || (asked.missingMonths.length === 0 && some(asked, 'ACCEPTED'));
  return anyOf.some((together) => together.every(isHere) && together.some((asked) => some(asked, 'UNSEEN')));
}

/** Counts what nobody has looked at with the first need that it serves and that is still open. */
function withWaiting(needs: readonly ApplicantNeed[], papers: readonly Paper[]): readonly ApplicantNeed[] {
  const serves = (one: Paper) =>
    needs.findIndex(
      ({ member, kinds, state }) =>
        state !== 'FULFILLED' && member === one.member && kinds.some(({ kind }) => kind === one.paper),
    );
  const places = papers.filter(({ verdict }) => verdict === 'UNSEEN').map(serves);
  return needs.map((need, place) => ({ ...need, waiting: places.filter((at) => at === place).length }));
}

/** Everybody in the household: papers may be handed in of whoever owes no more than a fact, too. */
export const everybodyIn = (members: Shown['members']): readonly Concerning[] =>
  members.map(({ id }) => concerning(members, id));

function concerning(members: Shown['members'], member: MemberId): Concerning {
  const relation = members.find(({ id }) => id === member)?.relation ?? 'OTHER';
  const alike = members.filter((other) => other.relation === relation);
  return {
    member,
    relation,
    number: alike.length > 1 ? alike.findIndex(({ id }) => id === member) + 1 : null,
  };
}

/** What one person shows stands together, the applicant's own first. */
const byMember = (members: Shown['members'], needs: readonly ApplicantNeed[]): readonly ApplicantNeed[] =>
  members.flatMap(({ id }) => needs.filter(({ member }) => member === id));

/** Two sets of criteria may ask for the same thing. */
function once(needs: readonly ApplicantNeed[], need: ApplicantNeed): readonly ApplicantNeed[] {
  const same = (other: ApplicantNeed) =>
    other.member === need.member && JSON.stringify(other.anyOf) === JSON.stringify(need.anyOf);
  return needs.some(same) ? needs : [...needs, need];
}
