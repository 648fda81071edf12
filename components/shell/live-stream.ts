import { LIVE_COOKIE } from '@/lib/domain/access/live';
import { paths } from '@/lib/platform/paths';

/** A refused stream is asked for again after a while, and not by all at once. */
const AGAIN_AFTER_MS = 60_000;

const listeners = new Set<() => void>();
let source: EventSource | null = null;
let retry: ReturnType<typeof setTimeout> | undefined;
let isMissing = false;
let isOver = false;

const tellAll = (): void => {
  for (const listener of listeners) listener();
};

/**
 * One stream for the whole page, and only while it can be seen: a browser opens six connections to a server at most over HTTP/1.1, and
 * a window behind others has nothing to show. What was missed meanwhile is looked up when it comes back.
 */
function tend(): void {
  const wanted = listeners.size > 0 && !isOver && document.visibilityState === 'visible';
  if (wanted && source === null) open();
  if (!wanted && source !== null) close();
}

function open(): void {
  clearTimeout(retry);
  const opened = new EventSource(paths.live);
  source = opened;
  opened.addEventListener('change', tellAll);
  opened.addEventListener('end', () => {
    isOver = true;
    close();
  });
  opened.addEventListener('open', () => {
    if (isMissing) tellAll();
    isMissing = false;
  });
  opened.addEventListener('error', () => {
    isMissing = true;
    // The browser comes back by itself after a lost connection, not after a refusal.
    if (opened.readyState !== EventSource.CLOSED || source !== opened) return;
    close();
    retry = setTimeout(tend, AGAIN_AFTER_MS * (1 + Math.random()));
  });
}

function close(): void {
  source?.close();
  source = null;
  isMissing = true;
}

/** Calls the listener whenever something may have changed where the reader works. Answers how to stop. */
export function followChanges(listener: () => void): () => void {
  if (listeners.size === 0) document.addEventListener('visibilitychange', tend);
  listeners.add(listener);
  tend();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) document.removeEventListener('visibilitychange', tend);
    tend();
  };
}

/** From here on the page asks by itself: no sign of life, so it prolongs no session. */
export function beginAskingByItself(): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the other way of setting a cookie is asynchronous, and not in every browser.
  document.cookie = `${LIVE_COOKIE}=1; path=/; max-age=15; samesite=strict`;
}

export function endAskingByItself(): void {
  // biome-ignore lint/suspicious/noDocumentCookie: as above.
  document.cookie = `${LIVE_COOKIE}=; path=/; max-age=0; samesite=strict`;
}
