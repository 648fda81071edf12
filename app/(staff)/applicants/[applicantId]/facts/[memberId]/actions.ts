'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths, withQuery } from '@/lib/platform/paths';
import { FACTS_ERROR_TEXTS, stateFactsSchema } from '@/lib/schemas/households/state-facts';
import { stateFacts } from '@/lib/usecases/households/state-facts';

export const stateFactsAction = defineAction({
  permission: 'applicant.edit',
  schema: stateFactsSchema,
  run: stateFacts,
  errors: FACTS_ERROR_TEXTS,
  redirectTo: (_, { applicantId, memberId, offerId, after }) => {
    if (after === 'STAY')
      return withQuery(paths.memberFacts(applicantId, memberId), { offer: offerId, saved: 'yes' });
    return offerId === null ? paths.applicant(applicantId) : paths.offer(offerId);
  },
});
