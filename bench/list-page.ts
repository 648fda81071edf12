import type { App } from './app';
import { type Comparison, compare, throughput } from './rounds';
import { CLIENTS, type World } from './world';

const ROWS = 50;

/** B5: the signed-in vacancy list with fifty rows, against the lightest dynamic page the app has. */
export async function listPage(
  world: World,
  app: App,
  { rounds, requests }: { readonly rounds: number; readonly requests: number },
): Promise<readonly Comparison[]> {
  const { officer } = world.town;
  const list = async () => {
    const found = (await app.page('/vacancies', officer)).match(/<tr\b/g)?.length ?? 0;
    if (found <= ROWS)
      throw new Error(`The list shows ${found} lines, its head among them, not ${ROWS} rows`);
  };
  const light = async () => void (await app.page('/sign-in', null));
  return compare(rounds, { name: 'B5 list page', run: () => throughput(requests, CLIENTS, list) }, [
    { contestant: { name: 'light page', run: () => throughput(requests, CLIENTS, light) }, target: '≥ 0.35' },
  ]);
}
