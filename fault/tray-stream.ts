import { until } from './pause';

/** An open work tray as far as the wire goes: the stream that says when something has changed. */
export async function openTray(origin: string, cookie: string, more: Readonly<Record<string, string>> = {}) {
  const leaving = new AbortController();
  const answer = await fetch(new URL('/api/live', origin), {
    headers: { cookie, accept: 'text/event-stream', ...more },
    signal: leaving.signal,
  });
  if (answer.status !== 200 || answer.body === null) throw new Error(`The stream answers ${answer.status}`);
  let said = '';
  let ended = false;
  const text = new TextDecoder();
  const reading = (async () => {
    for await (const piece of answer.body ?? []) said += text.decode(piece, { stream: true });
  })();
  // However it ends: closed by the server, or by our own leaving.
  void reading.catch(() => undefined).finally(() => (ended = true));
  await until('the stream to begin', () => said.includes(': hello'));
  const changes = () => said.split('event: change').length - 1;
  return { changes, hasEnded: () => ended, leave: () => leaving.abort() };
}
