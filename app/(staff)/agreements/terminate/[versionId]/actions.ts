'use server';

import { defineAction } from '@/lib/auth/define-action';
import { dayInWords } from '@/lib/domain/shared/day-words';
import { paths } from '@/lib/platform/paths';
import { terminateSchema } from '@/lib/schemas/agreements/signing';
import { terminateAgreement } from '@/lib/usecases/agreements/terminate-agreement';

export const terminateAgreementAction = defineAction({
  permission: 'agreement.sign',
  schema: terminateSchema,
  run: terminateAgreement,
  form: 'terminate',
  errors: {
    'not-found': 'forms.staleForm',
    'not-a-party': { field: 'noticeBy', text: 'agreementLife.terminate.errors.not-a-party' },
    over: 'agreementLife.terminate.errors.over',
    'no-notice-agreed': 'agreementLife.terminate.errors.no-notice-agreed',
    'notice-in-the-future': {
      ...{ field: 'noticeOn', text: 'agreementLife.terminate.errors.notice-in-the-future' },
    },
    'notice-too-short': ({ earliest }) => ({
      ...{ field: 'endsOn', text: 'agreementLife.terminate.errors.notice-too-short' },
      values: { day: dayInWords(earliest).da },
    }),
    'ends-before': ({ on }) => ({
      ...{ field: 'endsOn', text: 'agreementLife.terminate.errors.ends-before' },
      values: { day: dayInWords(on).da },
    }),
  },
  redirectTo: ({ slug }) => paths.agreement(slug),
});
