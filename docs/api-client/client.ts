// An example of how another system talks to Nøglen. It needs nothing but fetch: copy it and make it yours.
import { randomUUID } from 'node:crypto';

/** What Nøglen answers about a vacancy; the whole of it is in the OpenAPI document. */
export type Vacancy = {
  readonly id: string;
  readonly reference: string;
  readonly state: string;
  /** Null while no agreement is in force. */
  readonly verdict: {
    readonly route: 'MUNICIPAL' | 'ORGANISATION' | 'CLOSED';
    readonly number: number | null;
    readonly headline: { readonly da: string; readonly en: string };
    readonly explanation: { readonly da: string; readonly en: string };
  } | null;
  /** The municipality answers by this day, where the home is for allocation. */
  readonly respondBy: string | null;
};

/** A vacancy as it was answered, and the mark that a change has to name. */
export type Seen = { readonly vacancy: Vacancy; readonly etag: string };

type Written<A> = { readonly answer: A; readonly etag: string };

export type Happening = { readonly kind: string; readonly vacancyId: string; readonly occurredAt: string };

/** A refusal: `code` keeps its meaning for ever, so decide by it and not by the text. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly problem: unknown,
  ) {
    super(`${status} ${code}`);
  }
}

type Options = {
  /** Such as https://noeglen.eksempel.dk/api/v1 */
  readonly server: string;
  readonly key: string;
  readonly wait?: (seconds: number) => Promise<void>;
};

const MOST_TRIES = 6;
const sleep = (seconds: number) => new Promise<void>((done) => setTimeout(done, seconds * 1000));

export function noeglen({ server, key, wait = sleep }: Options) {
  async function call(method: string, path: string, sent: { body?: object; headers?: Record<string, string> } = {}) {
    const response = await fetch(`${server}${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...sent.headers },
      ...(sent.body && { body: JSON.stringify(sent.body) }),
    });
    return { response, answer: JSON.parse(await response.text()) };
  }

  /** Tries again with the same Idempotency-Key: however often it is sent, it is done once, and the answer is the same. */
  async function write<A>(path: string, body: object, headers: Record<string, string> = {}): Promise<Written<A>> {
    const mark = { 'idempotency-key': randomUUID(), ...headers };
    for (let tries = 1; ; tries += 1) {
      // Without an answer nobody knows whether it was done: sent again, it is not done twice.
      const heard = await call('POST', path, { body, headers: mark }).catch((lost: unknown) => {
        if (tries === MOST_TRIES) throw lost;
        return null;
      });
      if (heard?.response.ok) return { answer: heard.answer, etag: heard.response.headers.get('etag') ?? '' };
      const seconds = heard === null ? tries : secondsUntilAgain(heard.response, heard.answer.code);
      if (heard !== null && (seconds === null || tries === MOST_TRIES))
        throw new Refused(heard.response.status, heard.answer.code, heard.answer);
      await wait(seconds ?? tries);
    }
  }

  async function writeOne(path: string, body: object, headers?: Record<string, string>): Promise<Seen> {
    const { answer, etag } = await write<Vacancy>(path, body, headers);
    return { vacancy: answer, etag };
  }

  return {
    /** Reports a vacancy; the answer is its verdict. */
    report: (report: object) => writeOne('/vacancies', report),
    /** Reports up to a hundred, all or none; the verdicts are in the order of the reports. */
    reportAll: async (reports: readonly object[]) =>
      (await write<{ items: readonly Vacancy[] }>('/vacancies/batch', { reports })).answer.items,
    /** Voids a report, made from what was last seen of it. */
    void: ({ vacancy, etag }: Seen, reason: string) =>
      writeOne(`/vacancies/${vacancy.id}/void`, { reason }, { 'if-match': etag }),
    departments: async (): Promise<readonly { readonly id: string; readonly number: string }[]> => {
      const { response, answer } = await call('GET', '/departments');
      if (!response.ok) throw new Refused(response.status, answer.code, answer);
      return answer.items;
    },
    /** What has happened since; keep `cursor` and begin there the next time. Nothing is ever skipped. */
    events: async (after?: string): Promise<{ items: Happening[]; cursor: string; more: boolean }> => {
      const { response, answer } = await call('GET', `/events${after ? `?after=${after}` : ''}`);
      if (!response.ok) throw new Refused(response.status, answer.code, answer);
      return answer;
    },
  };
}

/** Null: it is refused for good. */
function secondsUntilAgain({ status, headers }: Response, code: string): number | null {
  const isPassing = status === 429 || status >= 500 || code === 'request-at-work';
  return isPassing ? Number(headers.get('retry-after') ?? 2) : null;
}
