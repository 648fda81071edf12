import { currentScope } from '@/lib/auth/current-scope';
import { may } from '@/lib/domain/access/permissions';
import { liveStream } from './live-stream';

export const dynamic = 'force-dynamic';

/**
 * Says that something has changed where the reader works, never what: her page then asks for itself, as the person she is.
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export async function GET(request: Request): Promise<Response> {
  const scope = await currentScope();
  if (!scope || !may(scope, 'tray.view')) return refused(scope ? 403 : 401);
  const stream = liveStream(scope, request.signal);
  if (stream === 'FULL') return refused(429);
  return new Response(stream, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // Neither kept nor packed nor gathered on the way: each word is wanted when it is said.
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  });
}

const refused = (status: number): Response =>
  new Response(null, {
    status,
    headers: { 'Cache-Control': 'no-store', ...(status === 429 ? { 'Retry-After': '60' } : {}) },
  });
