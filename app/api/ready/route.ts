import { isDatabaseReady } from '@/lib/data/connection/health';

export const dynamic = 'force-dynamic';

/** The server can do its work: the database answers and stands on the version that the code expects. */
export async function GET(): Promise<Response> {
  const ready = await isDatabaseReady();
  return Response.json({ status: ready ? 'ready' : 'unavailable' }, { status: ready ? 200 : 503 });
}
