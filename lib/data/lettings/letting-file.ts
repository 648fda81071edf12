import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { CandidatePage, CandidatePlace } from '@/lib/domain/letting/finding/candidate-row';
import { currentPhase, ladderOf } from '@/lib/domain/letting/finding/waterfall';
import type { Letting } from '@/lib/domain/letting/letting';
import type { LettingFile } from '@/lib/domain/letting/letting-file';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { mayHappen } from '@/lib/domain/vacancy/vacancy-state';
import { readAgreements } from '../agreements/compiled-agreements';
import { readCandidates } from '../candidates/candidates';
import { type HotTx, inHotTransaction } from '../transaction';
import { readClock } from '../vacancies/vacancy-record';
import { readLettingSettings } from './letting-settings';
import { readLettingOf } from './lettings';

/** The agreement version that a letting was opened by, which stays its own. */
export async function readAgreementOf(tx: HotTx, scope: Scope, { opening }: Letting) {
  const { agreementVersionId } = opening.facts;
  const agreement = (await readAgreements(tx, scope, [agreementVersionId])).get(agreementVersionId);
  if (!agreement) throw new Error('The letting names no agreement version that can be read');
  return agreement;
}

/** A vacancy's letting with a page of whoever is in the running; null for another tenant's and while it has not begun. */
export const findLettingFile = (
  scope: Scope,
  vacancyId: VacancyId,
  after: CandidatePlace | null = null,
): Promise<LettingFile | null> =>
  inHotTransaction(scope, async (tx) => {
    const letting = await readLettingOf(tx, scope, vacancyId);
    if (letting === null) return null;
    const today = dayOfInstant(await readClock(tx, scope));
    const agreement = await readAgreementOf(tx, scope, letting);
    const ladder = ladderOf(letting.opening, letting.listTurn);
    const current = currentPhase(ladder, letting.exhausted, letting.toRehouse);
    const isOpen = letting.state === 'OPEN' && mayHappen(letting.vacancyState, 'let');
    const { offersAtOnce } = await readLettingSettings(tx, scope, letting.organisationId);
    const candidates =
      isOpen && current !== null
        ? await readCandidates(tx, scope, { letting, phase: current, agreement, today, after })
        : null;
    const isEmpty = candidates !== null && after === null && isWithoutAnybody(candidates);
    const emptyListOf = isEmpty ? letting.organisationName : null;
    return { today, letting, agreement, ladder, current, candidates, emptyListOf, offersAtOnce };
  });

/** Nobody who could have the home and nobody who was skipped: nobody is enrolled. */
const isWithoutAnybody = ({ proposed, counts, next }: CandidatePage): boolean =>
  proposed.length === 0 && next === null && Object.keys(counts).length === 0;
