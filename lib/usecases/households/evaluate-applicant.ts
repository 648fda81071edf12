import { readOrganisationCriteria } from '@/lib/data/candidates/organisation-criteria';
import { readStatedHouseholds } from '@/lib/data/candidates/stated-households';
import { inHotTransaction } from '@/lib/data/transaction';
import { readClock } from '@/lib/data/vacancies/vacancy-record';
import type { Scope } from '@/lib/domain/access/scope';
import { householdSomewhere } from '@/lib/domain/applicant/stated-household';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { evaluateCriteria } from '@/lib/domain/criteria/evaluate-criteria';
import { renderEvaluation, type StoredEvaluation } from '@/lib/domain/criteria/render-evaluation';
import { assessmentDates } from '@/lib/domain/letting/decisions/assessment-dates';
import type { ApplicantId } from '@/lib/domain/shared/ids';

/** What the criteria that give priority in a municipality say of an applicant as of today, before there is any home. */
export type PriorityStanding = { readonly municipality: string; readonly evaluation: StoredEvaluation };

/**
 * Would the household go first by flexible criteria? A department may use some of them only, so this is for the list, and
 * each home asks again. Nothing for another tenant's applicant.
 */
export const evaluateApplicant = (scope: Scope, id: ApplicantId): Promise<readonly PriorityStanding[]> =>
  inHotTransaction(scope, async (tx) => {
    const stated = (await readStatedHouseholds(tx, scope, [id])).get(id);
    if (stated === undefined || stated.members.length === 0) return [];
    const today = dayOfInstant(await readClock(tx, scope));
    const { municipalities, used } = await readOrganisationCriteria(tx, scope, stated.organisationId, today);
    const dates = assessmentDates({ today, offeredOn: null, takeoverOn: null, signedOn: null });
    return used
      .filter(({ use }) => use === 'PRIORITY')
      .map(({ municipalityId, set }) => {
        const household = householdSomewhere(stated, municipalityId);
        const { papers, confirmations } = stated;
        const request = { set, switchedOn: null, household, papers, confirmations, dates, amounts: [] };
        const evaluation = renderEvaluation(set, evaluateCriteria(request));
        return {
          municipality: municipalities.find((row) => row.id === municipalityId)?.name ?? '',
          evaluation,
        };
      });
  });
