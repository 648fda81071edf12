import type { MemberLabels } from '@/components/households/member-labels';
import { PapersCard } from '@/components/papers/papers-card';
import { listPapers } from '@/lib/data/papers/papers';
import type { UserScope } from '@/lib/domain/access/scope';
import type { OfferCase } from '@/lib/domain/letting/offers/offer-case';
import { takesPapers } from '@/lib/domain/papers/takes-papers';

interface HouseholdPapersProps {
  scope: UserScope;
  offer: OfferCase;
  labels: MemberLabels;
  /** Is a paper what the offer waits for? */
  isNext: boolean;
}

/** What the household has shown or handed in, beside what is asked. */
export async function HouseholdPapers({ scope, offer, labels, isNext }: HouseholdPapersProps) {
  const rows = await listPapers(scope, offer.applicant.id);
  const { id, state } = offer;
  return <PapersCard rows={rows} labels={labels} offer={{ id, open: takesPapers(state), isNext }} />;
}
