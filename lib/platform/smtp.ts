import { createTransport } from 'nodemailer';
import { env } from './env';

export type Letter = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/** `SERVER`: the mail server cannot be used now. `LATER`: it does not want this one now. `REFUSED`: it never will. */
export type Posted =
  | { readonly ok: true }
  | { readonly ok: false; readonly fault: 'SERVER' | 'LATER' | 'REFUSED'; readonly answer: string };

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
  socketTimeout: 30 * SECOND,
};
/** However slowly it answers, by then the letter is given up; well within the time that nobody else takes it. */
const AT_MOST = 90 * SECOND;

/** Is there a mail server to send by? Without one nothing is sent, and the pages say so. */
export const hasPost = (): boolean => env().SMTP_URL !== undefined && env().MAIL_FROM !== undefined;

/** The operator's mail server; null where none is set. */
export function openPost(): Post | null {
  const { SMTP_URL: url, MAIL_FROM: from, NEXTAUTH_URL } = env();
  return url && from ? smtpPost({ url, from, host: new URL(NEXTAUTH_URL).hostname }) : null;
}

export function smtpPost(
  { url, from, host }: { readonly url: string; readonly from: string; readonly host: string },
  atMostMs = AT_MOST,
): Post {
  const transport = createTransport({
    ...{ url, pool: true, maxConnections: 3, ...TIMES, disableFileAccess: true, disableUrlAccess: true },
  });
  // What a connection of the pool meets is told by the letter that was on it.
  transport.on('error', () => undefined);
  const send = async ({ id, to, ...content }: Letter): Promise<Posted> => {
    const sending = transport
      .sendMail({
        ...{ from, to: { name: '', address: to }, ...content },
        // The same however often it is sent: mail systems show one that came twice once.
        messageId: `<${id}@${host}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      })
      .then((): Posted => ({ ok: true }), faultOf);
    return Promise.race([sending, givenUp(atMostMs)]);
  };
  return { send, close: () => transport.close() };
}

const givenUp = (ms: number): Promise<Posted> =>
  new Promise((resolve) => {
    setTimeout(() => resolve({ ok: false, fault: 'SERVER', answer: 'TIMEOUT' }), ms).unref();
  });

type SmtpError = {
  readonly responseCode?: number;
  readonly code?: string;
  readonly command?: string;
};

/** Of what went wrong only the code is kept: the server's words may repeat an address. */
function faultOf(error: SmtpError): Posted {
  const { responseCode, code = 'UNKNOWN', command = '' } = error;
  const answer = responseCode === undefined ? code.slice(0, 40) : String(responseCode);
  // What is said before a recipient is named is about the server or the sender, and so about every letter.
  const aboutLetter =
    command === 'RCPT TO' || command === 'DATA' || (code === 'EENVELOPE' && command !== 'MAIL FROM');
  if (!aboutLetter || responseCode === 421) return { ok: false, fault: 'SERVER', answer };
  const isForNow = responseCode !== undefined && responseCode < 500;
  return { ok: false, fault: isForNow ? 'LATER' : 'REFUSED', answer };
}
