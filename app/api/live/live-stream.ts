import { scopeOfSession } from '@/lib/auth/scope';
import { addLiveReader } from '@/lib/data/live/live-readers';
import { lookAtSession } from '@/lib/data/people/sessions';
import type { UserScope } from '@/lib/domain/access/scope';
import { factsOfFault } from '@/lib/platform/fault-facts';
import { log } from '@/lib/platform/log';

/** Often enough for proxies that end what is silent for a minute, and for a person who was locked out. */
const BEAT_MS = 20_000;
/** Every so many beats the page looks again though nothing was said: a signal may be lost, and a day may have ended. */
const LOOK_AGAIN_EVERY = 9;
/** What a browser has not taken is not added to for ever. */
const MOST_UNREAD = 50;

const BEGIN = 'retry: 3000\n: hello\n\n';
const CHANGED = 'event: change\ndata: 1\n\n';
/** The session has ended: the page is not to come back. */
const ENDED = 'event: end\ndata: 1\n\n';
const BEAT = ': beat\n\n';

/** One reader's stream. It ends with her session, her browser or the server; `FULL` where there are too many. */
export function liveStream(
  begun: UserScope,
  gone: AbortSignal,
  beatMs = BEAT_MS,
): ReadableStream<Uint8Array> | 'FULL' {
  const bytes = new TextEncoder();
  let scope = begun;
  let beats = 0;
  let out: ReadableStreamDefaultController<Uint8Array> | null = null;
  const say = (text: string) => {
    if (out === null) return;
    if ((out.desiredSize ?? 0) < -MOST_UNREAD) return end();
    out.enqueue(bytes.encode(text));
  };
  const end = () => {
    clearInterval(clock);
    leave();
    const open = out;
    out = null;
    // Already closed by the browser's leaving.
    if (!gone.aborted) open?.close();
  };
  const beat = async () => {
    const state = await lookAtSession(scope.sessionId);
    if (state === null || state.userId !== scope.userId) {
      say(ENDED);
      return end();
    }
    scope = scopeOfSession(state);
    beats += 1;
    say(beats % LOOK_AGAIN_EVERY === 0 ? CHANGED : BEAT);
  };
  const added = addLiveReader(begun, { scope: () => scope, tell: () => say(CHANGED), end });
  if (added === 'FULL') return 'FULL';
  const leave = added;
  const clock = setInterval(() => {
    // The database did not answer: nobody is sent away for that, the next beat asks again.
    beat().catch((error) => log.debug(factsOfFault(error), 'a live session was not looked at'));
  }, beatMs);
  clock.unref();
  gone.addEventListener('abort', end);
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        out = controller;
        say(BEGIN);
      },
      cancel: () => {
        out = null;
        end();
      },
    },
    { highWaterMark: 0 },
  );
}
