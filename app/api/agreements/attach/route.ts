import { defineOneFileUpload } from '@/lib/auth/define-upload';
import { paths, withQuery } from '@/lib/platform/paths';
import { attachSchema } from '@/lib/schemas/agreements/signing';
import { ownPath } from '@/lib/schemas/own-path';
import { type AttachError, attachDocument, MOST_ATTACHED } from '@/lib/usecases/agreements/attach-document';

export const dynamic = 'force-dynamic';

/** Where the form was sent from. */
const pageOf = ({ back }: Readonly<Record<string, string>>): string => ownPath(back) ?? paths.agreements;

/** Takes a signed document or an annex, and leads back to where it was sent from. */
export const POST = defineOneFileUpload({
  permission: 'agreement.draft',
  page: paths.agreements,
  most: MOST_ATTACHED,
  schema: attachSchema,
  run: (scope, form, file) => attachDocument(scope, { ...form, file }),
  done: (_, fields) => pageOf(fields),
  refused: ({ code }, fields) => {
    const fault: AttachError['code'] = code === 'no-file' ? 'empty' : code;
    return withQuery(pageOf(fields), { fault });
  },
});
