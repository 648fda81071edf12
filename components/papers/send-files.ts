import { MOST_BYTES } from '@/lib/domain/papers/upload';
import { answerOf, answerQuery, type UploadAnswer } from '@/lib/schemas/papers/upload-answer';

/** How far the sending has come. */
export type Sending = { readonly at: number; readonly of: number; readonly percent: number };

/** What became of it: the page that says so, or, when the connection was lost, how many files arrived. */
export type Sent = { readonly to: string | null; readonly done: number };

export type FormFault = { readonly key: 'choose' | 'chooseFiles' | 'tooLarge'; readonly name: string };

const filesIn = (data: FormData): readonly File[] =>
  data.getAll('files').filter((file): file is File => file instanceof File && file.name !== '');

/** What the reader can mend before anything is sent; null: nothing. The server asks all of it again. */
export function faultInForm(data: FormData): FormFault | null {
  if (!data.get('what')) return { key: 'choose', name: '' };
  const files = filesIn(data);
  if (files.length === 0) return { key: 'chooseFiles', name: '' };
  const large = files.find(({ size }) => size > MOST_BYTES);
  return large ? { key: 'tooLarge', name: large.name } : null;
}

/** Sends the files one by one, so that a connection that is lost loses one of them at most. */
export async function sendFiles(
  action: string,
  data: FormData,
  tell: (sending: Sending) => void,
): Promise<Sent> {
  const files = filesIn(data);
  const all = files.reduce((sum, { size }) => sum + size, 0);
  let [before, answer, page] = [0, answerOf({}), ''];
  for (const [index, file] of files.entries()) {
    const progress = (sent: number) =>
      tell({
        at: index + 1,
        of: files.length,
        percent: Math.round((100 * Math.min(before + sent, all)) / Math.max(1, all)),
      });
    progress(0);
    const reply = await sendOne(action, withFile(data, file), progress);
    if (reply === null) return { to: null, done: answer.stored };
    if (typeof reply === 'string') return { to: reply, done: answer.stored };
    page = reply.to.replace(/[?#].*$/, '');
    answer = together(answer, reply);
    before += file.size;
    if (reply.fault !== null) break;
  }
  const query = new URLSearchParams(
    Object.entries(answerQuery(answer)).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return { to: `${page}?${query}#papers`, done: answer.stored };
}

const together = (a: UploadAnswer, b: UploadAnswer): UploadAnswer => ({
  stored: a.stored + b.stored,
  refused: [...a.refused, ...b.refused],
  fault: b.fault,
});

function withFile(data: FormData, file: File): FormData {
  const one = new FormData();
  for (const [name, value] of data) if (typeof value === 'string') one.append(name, value);
  one.append('files', file);
  return one;
}

type Reply = UploadAnswer & { readonly to: string };

/** The answer; the address of another page where it was led away (to sign in); null when the connection was lost. */
function sendOne(
  action: string,
  data: FormData,
  progress: (sent: number) => void,
): Promise<Reply | string | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', action);
    request.setRequestHeader('Accept', 'application/json');
    request.upload.onprogress = ({ loaded }) => progress(loaded);
    request.onload = () => resolve(replyOf(request));
    request.onerror = () => resolve(null);
    request.onabort = () => resolve(null);
    request.send(data);
  });
}

function replyOf({ responseText, responseURL, status }: XMLHttpRequest): Reply | string | null {
  try {
    const reply: unknown = JSON.parse(responseText);
    return isReply(reply) ? reply : null;
  } catch {
    // No answer of the receiving address: a page that it led to, or something in between that failed.
    return status < 400 && responseURL !== '' ? responseURL : null;
  }
}

const isReply = (reply: unknown): reply is Reply =>
  typeof reply === 'object' && reply !== null && 'to' in reply && typeof reply.to === 'string';

/** Goes there, also where only what follows the # differs: the page has news to tell. */
export function goTo(to: string): void {
  const url = new URL(to, window.location.href);
  const same = url.pathname === window.location.pathname && url.search === window.location.search;
  window.location.assign(url.href);
  if (same) window.location.reload();
}
