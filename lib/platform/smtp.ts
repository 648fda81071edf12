import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { env } from './env';

export type Letter = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/**
 * `SERVER`: the mail server cannot be used now, and has not got the letter. `UNSURE`: it was handed the whole of it and did not say yes, so
 * that nobody knows. `LATER`: it does not want this one now. `REFUSED`: it never will.
 */
export type Posted =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly fault: 'SERVER' | 'UNSURE' | 'LATER' | 'REFUSED';
      readonly answer: string;
    };

export type Post = {
  readonly send: (letter: Letter) => Promise<Posted>;
  /** Ends its connections. */
  readonly close: () => void;
};

const SECOND = 1000;
const TIMES = {
  dnsTimeout: 10 * SECOND,
  connectionTimeout: 10 * SECOND,
  greetingTimeout: 10 * SECOND,
  socketTimeout: 240 * SECOND,
};

type Waiting = {
  /** However slowly the server answers, by then it is handed no more of the letter. */
  readonly handOverMs: number;
  /** Once it has all of it, for so long its yes is waited for: whoever gives up sooner sends twice. @see RFC 5321, 4.5.3.2.6 */
  readonly answerMs: number;
};
/** Together well within the time that nobody else takes it. */
const AT_MOST: Waiting = { handOverMs: 90 * SECOND, answerMs: 150 * SECOND };

/** Is there a mail server to send by? Without one nothing is sent, and the pages say so. */
export const hasPost = (): boolean => env().SMTP_URL !== undefined && env().MAIL_FROM !== undefined;

/** The operator's mail server; null where none is set. */
export function openPost(): Post | null {
  const { SMTP_URL: url, MAIL_FROM: from, NEXTAUTH_URL } = env();
  return url && from ? smtpPost({ url, from, host: new URL(NEXTAUTH_URL).hostname }) : null;
}

export function smtpPost(
  { url, from, host }: { readonly url: string; readonly from: string; readonly host: string },
  { handOverMs, answerMs }: Waiting = AT_MOST,
): Post {
  const transport = createTransport({
    ...{ url, pool: true, maxConnections: 3, ...TIMES, disableFileAccess: true, disableUrlAccess: true },
    // What breaks is tried again by our own clock, which counts.
    maxRequeues: 0,
  });
  const onItsWay = new Map<string, () => void>();
  transport.use('stream', (mail, done) => {
    const { message } = mail;
    const handedOver = onItsWay.get(message.messageId());
    const create = message.createReadStream.bind(message);
    // Read by the connection alone, once the server has asked for it.
    message.createReadStream = (options) => create(options).once('end', () => handedOver?.());
    done();
  });
  // What a connection of the pool meets is told by the letter that was on it.
  transport.on('error', () => undefined);
  const send = async (letter: Letter): Promise<Posted> => {
    const { id: _, to, ...content } = letter;
    const messageId = messageIdOf(letter, host);
    const givenUp = new AbortController();
    const giveUp = () => givenUp.abort();
    let clock = setTimeout(giveUp, handOverMs);
    let isHandedOver = false;
    onItsWay.set(messageId, () => {
      isHandedOver = true;
      clearTimeout(clock);
      clock = setTimeout(giveUp, answerMs);
    });
    const posted = await transport
      .sendMail({
        ...{ from, to: { name: '', address: to }, ...content, messageId, signal: givenUp.signal },
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      })
      .then(
        (): Posted => ({ ok: true }),
        (error: SmtpError) => faultOf(error, { isHandedOver, isGivenUp: givenUp.signal.aborted }),
      );
    clearTimeout(clock);
    onItsWay.delete(messageId);
    return posted;
  };
  return { send, close: () => transport.close() };
}

/**
 * The same however often the letter is sent, so that mail systems show what came twice once; and another when it says something else
 * than the time before, such as a link that was made anew: that is not to be taken for the old one.
 */
function messageIdOf({ id, to, subject, text }: Letter, host: string): string {
  const said = createHash('sha256').update([to, subject, text].join('\0')).digest('hex');
  return `<${id}.${said.slice(0, 16)}@${host}>`;
}

type SmtpError = {
  readonly responseCode?: number;
  readonly code?: string;
  readonly command?: string;
};

/** Of what went wrong only the code is kept: the server's words may repeat an address. */
function faultOf(
  { responseCode, code = 'UNKNOWN', command = '' }: SmtpError,
  { isHandedOver, isGivenUp }: { readonly isHandedOver: boolean; readonly isGivenUp: boolean },
): Posted {
  const answer = isGivenUp
    ? 'TIMEOUT'
    : responseCode === undefined
      ? code.slice(0, 40)
      : String(responseCode);
  // It may have been taken all the same: only an answer would tell.
  if (isHandedOver && responseCode === undefined) return { ok: false, fault: 'UNSURE', answer };
  if (isGivenUp) return { ok: false, fault: 'SERVER', answer };
  // What is said before a recipient is named is about the server or the sender, and so about every letter.
  const aboutLetter =
    command === 'RCPT TO' || command === 'DATA' || (code === 'EENVELOPE' && command !== 'MAIL FROM');
  if (!aboutLetter || responseCode === 421) return { ok: false, fault: 'SERVER', answer };
  const isForNow = responseCode !== undefined && responseCode < 500;
  return { ok: false, fault: isForNow ? 'LATER' : 'REFUSED', answer };
}
