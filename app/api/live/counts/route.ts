import { menuOf } from '@/app/(staff)/navigation';
import { currentScope } from '@/lib/auth/current-scope';
import { getNavigationCounts } from '@/lib/data/tray/navigation-counts';

export const dynamic = 'force-dynamic';

/** What waits behind each entry of the reader's menu, by its address: the numbers of the page's own menu, as they are now. */
export async function GET(): Promise<Response> {
  const headers = { 'Cache-Control': 'no-store' };
  const scope = await currentScope();
  if (!scope) return new Response(null, { status: 401, headers });
  const counts = await getNavigationCounts(scope);
  const waiting = menuOf(scope).flatMap((entry) =>
    entry.waiting ? [[entry.href, entry.waiting(counts)] as const] : [],
  );
  return Response.json(Object.fromEntries(waiting), { headers });
}
