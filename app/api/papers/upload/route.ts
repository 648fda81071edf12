import { defineUpload } from '@/lib/auth/define-upload';
import { paths } from '@/lib/platform/paths';
import { staffUploadSchema } from '@/lib/schemas/papers/upload';
import { receiveForm } from './receive-form';

export const dynamic = 'force-dynamic';

/** An officer hands in files for a member of a household. Streamed: proxy.ts lets this address pass, it would hold them whole. */
export const POST = defineUpload({
  permission: 'paper.judge',
  page: paths.home,
  take: (scope, request) =>
    receiveForm(request, {
      ...{ scope, from: 'OFFICER', schema: staffUploadSchema },
      inputOf: ({ what, ...fields }) => ({ ...fields, ...what }),
      back: (fields) => {
        if (fields === null) return paths.home;
        return fields.offerId ? paths.offerPapers(fields.offerId) : paths.applicant(fields.applicantId);
      },
    }),
});
