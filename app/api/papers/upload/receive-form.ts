import type { z } from 'zod';
import type { PaperOf } from '@/lib/data/papers/papers-receive';
import type { Scope } from '@/lib/domain/access/scope';
import type { PaperKind } from '@/lib/domain/criteria/vocabulary';
import { type FileRefusal, MOST_BYTES, MOST_FILES } from '@/lib/domain/papers/upload';
import type { PaperId } from '@/lib/domain/shared/ids';
import { factsOfFault, newFaultNumber } from '@/lib/platform/fault-facts';
import { log } from '@/lib/platform/log';
import { withQuery } from '@/lib/platform/paths';
import { turns } from '@/lib/platform/turns';
import { BrokenForm, readForm, type SentForm } from '@/lib/platform/uploads/multipart';
import {
  answerOf,
  answerQuery,
  type UploadAnswer,
  type UploadFault,
} from '@/lib/schemas/papers/upload-answer';
import { type ReceivePaperInput, receivePaper } from '@/lib/usecases/papers/receive-paper';

export type UploadInput = PaperOf & { readonly paperId: PaperId; readonly kind: PaperKind };

/** Who sends, and where the answer is shown. */
export type Sender<Fields> = {
  readonly scope: Scope;
  readonly from: ReceivePaperInput['from'];
  readonly schema: z.ZodType<Fields>;
  /** Null: the form names somebody who is not of the household. */
  readonly inputOf: (fields: Fields) => UploadInput | null;
  /** The page that the form stands on; null fields could not be read. */
  readonly back: (fields: Fields | null) => string;
};

/** Forms received at once: each holds a file on this server's disk while it comes in. */
const receiving = turns(40);

/** Receives a form with files and leads back to its page, which says what became of them. */
export async function receiveForm<Fields>(request: Request, sender: Sender<Fields>): Promise<Response> {
  const received = receiving.runIfFree(() => receive(request, sender));
  return received ?? answerUpload(request, sender.back(null), { fault: 'busy' });
}

async function receive<Fields>(request: Request, sender: Sender<Fields>): Promise<Response> {
  let form: SentForm | null = null;
  let back = sender.back(null);
  try {
    form = await readForm(request, { mostFiles: MOST_FILES, mostBytes: MOST_BYTES });
    const fields = sender.schema.safeParse(Object.fromEntries(form.fields));
    if (fields.success) back = sender.back(fields.data);
    const answer = fields.success ? await take(sender, form, fields.data) : { fault: 'bad-form' as const };
    await form.letPass();
    return answerUpload(request, back, answer);
  } catch (error) {
    form?.abandon();
    return answerUpload(request, back, { fault: faultOf(error) });
  }
}

function faultOf(error: unknown): UploadFault {
  const brokenOff = error instanceof BrokenForm;
  const facts = { reference: newFaultNumber(), ...factsOfFault(error) };
  if (brokenOff) log.info(facts, 'a form with files broke off');
  else log.error(facts, 'files could not be received');
  return brokenOff ? 'broken-off' : 'failed';
}

async function take<Fields>(
  { scope, from, inputOf }: Sender<Fields>,
  form: SentForm,
  fields: Fields,
): Promise<Partial<UploadAnswer>> {
  const input = inputOf(fields);
  if (input === null) return { fault: 'not-found' };
  const result = await receivePaper(scope, { ...input, from, files: form.files });
  if (!result.ok) return { fault: result.error.code };
  const { stored, refused, full } = result.value;
  const more: readonly FileRefusal[] = form.hasMore() ? ['TOO_MANY_FILES'] : [];
  return { stored, refused: [...refused, ...more], fault: full ? 'too-many-files' : null };
}

/** A plain form is led to the page (303); a script that showed how far it had come is told where to go. */
export function answerUpload(
  request: Request,
  page: string,
  said: Partial<UploadAnswer>,
  status = 200,
): Response {
  const answer = answerOf(said);
  const to = `${withQuery(page, answerQuery(answer))}#papers`;
  const headers = { 'Cache-Control': 'no-store' };
  const script = request.headers.get('accept')?.includes('application/json') ?? false;
  if (script) return Response.json({ to, ...answer }, { status, headers });
  return new Response(null, { status: 303, headers: { ...headers, Location: to } });
}
