import { readLettingSettings } from '@/lib/data/letting-settings';
import {
  getLinkedOffer,
  type LinkedOffer,
  listRefusedPapers,
  type OpenLink,
  type RefusedPaper,
} from '@/lib/data/offers-link';
import { inHotTransaction } from '@/lib/data/transaction';
import type { SystemScope } from '@/lib/domain/access/scope';
import { type ApplicantNeeds, applicantNeeds } from '@/lib/domain/letting/applicant-needs';
import type { LettingSettings } from '@/lib/domain/letting/letting-settings';
import { type PaperChoice, possiblePapers } from '@/lib/domain/papers/paper-choices';
import { evaluateOfferIn } from '../households/evaluate-offer';

export type ShownOffer = {
  readonly offer: LinkedOffer;
  readonly needs: ApplicantNeeds;
  readonly settings: LettingSettings;
  /** What is still to be sent as files, member by member. */
  readonly choices: readonly PaperChoice[];
  readonly refused: readonly RefusedPaper[];
};

/** What the page behind a link shows: the home, the answer, what is still to be shown. It changes nothing, and names nobody. */
export async function showLinkedOffer(
  scope: SystemScope,
  link: OpenLink,
  { known }: { readonly known: boolean },
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
      return { settings, refused, choices, needs: applicantNeeds({ checklist, members, papers, settings }) };
    }),
  ]);
  return { offer, ...rest };
}
