import type { z } from 'zod';
import type { Permission, ScopeFor } from '@/lib/domain/access/permissions';
import type { Result } from '@/lib/domain/shared/result';
import { type OneUpload, readOneUpload } from '@/lib/platform/uploads/one-upload';
import { otherOrigin, seeOther } from './forms/handler-answers';
import { hasOwnOrigin } from './forms/own-origin';
import { opened } from './opened';

type UploadDefinition<P extends Permission> = {
  readonly permission: P;
  /** Where the form stands. */
  readonly page: string;
  readonly take: (scope: ScopeFor<P>, request: Request) => Promise<Response>;
};

/**
 * The only way to make a handler that people who are signed in send a form with files to: it was sent by a page of ours, it is known who
 * sends, and her role may. What is sent is read only then.
 */
export const defineUpload =
  <P extends Permission>({ permission, page, take }: UploadDefinition<P>) =>
  async (request: Request): Promise<Response> => {
    if (!hasOwnOrigin(request.headers)) return otherOrigin();
    const scope = await opened(permission, page);
    return scope instanceof Response ? scope : take(scope, request);
  };

/** What is answered for every form with one file. */
type FormFault = { readonly code: 'no-file' | 'too-large' | 'not-found' };
type Fields = OneUpload['fields'];

type OneFileDefinition<P extends Permission, S extends z.ZodType, A, E> = Omit<
  UploadDefinition<P>,
  'take'
> & {
  /** Bytes of the largest file that is taken. */
  readonly most: number;
  readonly schema: S;
  readonly run: (
    scope: ScopeFor<P>,
    form: z.output<S>,
    file: NonNullable<OneUpload['file']>,
  ) => Promise<Result<A, E>>;
  /** The page that is led to. */
  readonly done: (answer: NoInfer<A>, fields: Fields) => string;
  readonly refused: (error: NoInfer<E> | FormFault, fields: Fields) => string;
};

/** The same of a form with one file, which is held whole: a plain form, answered by an address, so that no script is needed. */
export function defineOneFileUpload<P extends Permission, S extends z.ZodType, A, E>(
  definition: OneFileDefinition<P, S, A, E>,
): (request: Request) => Promise<Response> {
  const { most, schema, run, done, refused, ...rest } = definition;
  const take = async (scope: ScopeFor<P>, request: Request): Promise<Response> => {
    const upload = await readOneUpload(request, most);
    const refuse = (error: E | FormFault, fields: Fields = {}) => seeOther(refused(error, fields));
    if (!upload.ok) return refuse({ code: upload.error.code === 'too-large' ? 'too-large' : 'no-file' });
    const { fields, file } = upload.value;
    const form = schema.safeParse(fields);
    if (!form.success) return refuse({ code: 'not-found' }, fields);
    if (file === null) return refuse({ code: 'no-file' }, fields);
    const result = await run(scope, form.data, file);
    return result.ok ? seeOther(done(result.value, fields)) : refuse(result.error, fields);
  };
  return defineUpload({ ...rest, take });
}
