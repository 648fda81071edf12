import { readLettingSettings } from '@/lib/data/lettings/letting-settings';
import {
  getLinkedOffer,
  type LinkedOffer,
  listRefusedPapers,
  type OpenLink,
  type RefusedPaper,
} from '@/lib/data/offers/offers-link';
import { inHotTransaction } from '@/lib/data/transaction';
import type { SystemScope } from '@/lib/domain/access/scope';
import {
  type ApplicantNeeds,
  applicantNeeds,
  type Concerning,
  everybodyIn,
} from '@/lib/domain/letting/finding/applicant-needs';
import type { LettingSettings } from '@/lib/domain/letting/letting-settings';
import { type PaperChoice, possiblePapers } from '@/lib/domain/papers/paper-choices';
import { memberToken } from '@/lib/platform/secrets/link-secret';
import { evaluateOfferIn } from '../households/evaluate-offer';

export type ShownOffer = {
  readonly offer: LinkedOffer;
  readonly needs: ApplicantNeeds;
  readonly people: readonly Concerning[];
  readonly settings: LettingSettings;
  /** What is still to be sent as files, member by member. */
  readonly choices: readonly PaperChoice[];
  readonly refused: readonly (Omit<RefusedPaper, 'member'> & { readonly member: string })[];
};

/** What the page behind a link shows: the home, the answer, what is still to be shown. It changes nothing, and names nobody. */
export async function showLinkedOffer(
  scope: SystemScope,
  link: OpenLink,
  { known, secret }: { readonly known: boolean; readonly secret: string },
): Promise<ShownOffer> {
  const [offer, rest] = await Promise.all([
    getLinkedOffer(scope, link),
    inHotTransaction(scope, async (tx) => {
      const settings = await readLettingSettings(tx, scope, link.organisationId);
      const evaluated = await evaluateOfferIn(tx, scope, link.offerId);
      if (evaluated === null) throw new Error('The offer of an open link cannot be evaluated');
      const { checklist, sets, stated } = evaluated;
      const { members, papers } = stated;
      // Words about a person's papers are for whoever has given the birth date.
      const refused = known ? await listRefusedPapers(tx, scope, link) : [];
      const choices = possiblePapers(sets, settings, 'UPLOADED');
      const needs = applicantNeeds({ checklist, members, papers, settings });
      return { settings, ...nameless({ refused, choices, needs, people: everybodyIn(members) }, secret) };
    }),
  ]);
  return { offer, ...rest };
}

type OfMembers = Pick<ShownOffer, 'refused' | 'choices' | 'needs' | 'people'>;

/** The same with each member called by the link's own token: whoever has only the link learns no id. */
function nameless({ refused, choices, needs, people }: OfMembers, secret: string): OfMembers {
  const token = (id: string) => memberToken(secret, id);
  const named = <T extends { readonly member: string }>(rows: readonly T[]) =>
    rows.map((row) => ({ ...row, member: token(row.member) }));
  return {
    refused: named(refused),
    choices: choices.map((row) => ({ ...row, memberId: token(row.memberId) })),
    people: named(people),
    needs: { ...needs, papers: named(needs.papers) },
  };
}
