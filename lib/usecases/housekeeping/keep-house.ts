import { removeOldRequests } from '@/lib/data/api/api-requests';
import { asOnlyRunner } from '@/lib/data/connection/only-runner';
import { removeOutdated } from '@/lib/data/erasure/outdated';
import { forgetOldMail } from '@/lib/data/mail/mail-outdated';
import type { SystemScope } from '@/lib/domain/access/scope';
import { factsOfFault } from '@/lib/platform/fault-facts';
import { log } from '@/lib/platform/log';
import { eraseApplicants } from '../applicants/erase-applicants';
import { carryOutDueChanges } from '../departments/carry-out-due';
import { forgetOldFiles } from '../imports/discard-import';
import { eraseLetters } from '../letters/erase-letters';
import { eraseOfferTexts } from '../offers/erase-offer-texts';
import { expireOffers } from '../offers/expire-offers';
import { remindOffers } from '../offers/remind-offers';
import { erasePapers } from '../papers/erase-papers';
import { eraseReasons } from '../papers/erase-reasons';
import { eraseCaseReferences } from '../slots/erase-case-references';
import { eraseContacts } from '../slots/erase-contacts';
import { expireSlots } from '../slots/expire-slots';
import { checkClosedSummaries } from '../summaries/check-closed';
import { closeSummaries } from '../summaries/close-summaries';
import { gatherSums } from '../summaries/gather-sums';
import { forgetOldImports } from '../waiting-list/forget-old-imports';

/** What was done, or where it failed; null when another server is at it. */
export type HouseKept = {
  readonly done: Readonly<Record<string, number>>;
  readonly failed: readonly string[];
} | null;

type Step = { readonly name: string; readonly run: (scope: SystemScope) => Promise<object> };

const STEPS: readonly Step[] = [
  { name: 'deadlines', run: expireSlots },
  { name: 'departments', run: carryOutDueChanges },
  { name: 'offers', run: expireOffers },
  { name: 'reminders', run: remindOffers },
  { name: 'contacts', run: eraseContacts },
  { name: 'case-references', run: eraseCaseReferences },
  { name: 'applicants', run: eraseApplicants },
  { name: 'papers', run: erasePapers },
  { name: 'reasons', run: eraseReasons },
  { name: 'letters', run: eraseLetters },
  { name: 'offer-texts', run: eraseOfferTexts },
  { name: 'waiting-lists', run: forgetOldImports },
  { name: 'files', run: forgetOldFiles },
  { name: 'outdated', run: removeOutdated },
  { name: 'api-answers', run: removeOldRequests },
  { name: 'old-mail', run: forgetOldMail },
  { name: 'sums', run: gatherSums },
  { name: 'summaries', run: closeSummaries },
  { name: 'closed-summaries', run: checkClosedSummaries },
];

/**
 * What time brings with it and nobody asks for: deadlines that expire by agreement, personal data whose day has come,
 * sessions long ended. One server at a time; a step that fails is logged and does not keep the others from running.
 */
export async function keepHouse(scope: SystemScope): Promise<HouseKept> {
  const kept = await asOnlyRunner(scope, () => runAll(scope));
  if (kept === null) log.debug('another server keeps house');
  else if (kept.failed.length > 0 || Object.values(kept.done).some((count) => count > 0))
    log.info({ reason: scope.reason, ...kept }, 'housekeeping');
  return kept;
}

async function runAll(scope: SystemScope): Promise<NonNullable<HouseKept>> {
  const done: Record<string, number> = {};
  const failed: string[] = [];
  for (const step of STEPS) {
    try {
      Object.assign(done, await step.run(scope));
    } catch (error) {
      // The next step has nothing to do with this one, and all of it is tried again the next time.
      failed.push(step.name);
      log.error({ step: step.name, ...factsOfFault(error) }, 'a step of housekeeping failed');
    }
  }
  return { done, failed };
}
