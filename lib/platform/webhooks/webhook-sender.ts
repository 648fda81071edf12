import { type LookupAddress, lookup } from 'node:dns';
import { type ClientRequest, request as httpRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { type BlockList, isIP, type LookupFunction } from 'node:net';
import { isAllowed, mayReach } from './webhook-address';

export type WebhookMessage = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

export type WebhookFault = 'ADDRESS' | 'NAME' | 'TIME' | 'TLS' | 'CONNECTION';
/** A code that the receiver answered, or why there is none. */
export type WebhookAnswer =
  | { readonly status: number; readonly fault: null }
  | { readonly status: null; readonly fault: WebhookFault };

export type SenderTerms = {
  /** Networks that the operator allows though they are closed; only these may be reached without encryption. */
  readonly allowed: BlockList;
  readonly atMostMs?: number;
  /** For tests: what names are resolved by. */
  readonly resolve?: typeof lookup;
};

const AT_MOST = 15_000;
/** So much of an answer is read; what it says is of no use to us. */
const MOST_READ = 16 * 1024;

class Closed extends Error {}

/**
 * Sends one message and answers what the receiver said. It connects to the very address that was checked: a name is resolved once, and
 * if any address it has is closed none is used. Redirects are an answer like another and never followed.
 */
export function sendWebhook(message: WebhookMessage, terms: SenderTerms): Promise<WebhookAnswer> {
  const url = new URL(message.url);
  if (!isOpenAsWritten(url, terms)) return Promise.resolve(unanswered('ADDRESS'));
  const signal = AbortSignal.timeout(terms.atMostMs ?? AT_MOST);
  return new Promise((resolve) => {
    const options: RequestOptions = {
      ...{ method: 'POST', agent: false, signal, lookup: checkedLookup(url, terms) },
      headers: {
        ...{ 'content-type': 'application/json', 'content-length': Buffer.byteLength(message.body) },
        ...{ 'user-agent': 'Noeglen-Webhooks/1', connection: 'close', ...message.headers },
      },
    };
    const sent: ClientRequest = isBare(url) ? httpRequest(url, options) : httpsRequest(url, options);
    sent.on('response', (response) => {
      const { statusCode: status = 0 } = response;
      let read = 0;
      // Heard to its end within reason, so that the receiver's server sees a whole exchange.
      response.on('data', (chunk: Buffer) => {
        read += chunk.length;
        if (read > MOST_READ) response.destroy();
      });
      response.on('error', () => undefined);
      response.on('close', () => resolve({ status, fault: null }));
    });
    sent.on('error', (error) => resolve(unanswered(faultOf(error))));
    sent.end(message.body);
  });
}

/** Whether it may be sent to as far as it can be read; where a name leads is seen each time that it is connected to. */
export function isOpenAsWritten(url: URL, terms: Pick<SenderTerms, 'allowed'>): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0) return isOpen(url, host, terms);
  return !isBare(url) || terms.allowed.rules.length > 0;
}

const isBare = ({ protocol }: URL): boolean => protocol === 'http:';
const unanswered = (fault: WebhookFault): WebhookAnswer => ({ status: null, fault });

/** Without encryption only what the operator has allowed. */
const isOpen = (url: URL, address: string, { allowed }: Pick<SenderTerms, 'allowed'>): boolean =>
  isBare(url) ? isAllowed(address, allowed) : mayReach(address, allowed);

function checkedLookup(url: URL, terms: SenderTerms): LookupFunction {
  const { resolve = lookup } = terms;
  return (hostname, options, done) => {
    resolve(hostname, { all: true, family: options.family ?? 0 }, (error, found) => {
      const addresses: readonly LookupAddress[] = found ?? [];
      const [first] = addresses;
      if (error || first === undefined) {
        done(error ?? Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '', 4);
      } else if (!addresses.every(({ address }) => isOpen(url, address, terms))) {
        done(new Closed('closed'), '', 4);
      } else if (options.all === true) {
        done(null, [...addresses]);
      } else {
        done(null, first.address, first.family);
      }
    });
  };
}

function faultOf(error: Error & { readonly code?: string }): WebhookFault {
  if (error instanceof Closed) return 'ADDRESS';
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'TIME';
  const { code = '' } = error;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'NAME';
  return /CERT|TLS|SSL|SELF_SIGNED|VERIFY|ERR_OSSL/.test(code) ? 'TLS' : 'CONNECTION';
}
