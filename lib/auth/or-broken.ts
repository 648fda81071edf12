import { redirect, unstable_rethrow } from 'next/navigation';
import { factsOfFault, newFaultNumber } from '@/lib/platform/fault-facts';
import { log } from '@/lib/platform/log';
import { isWholePage } from './refuse-page';
import { requestPath } from './request-path';

/** Where proxy.ts answers with words and status 500. */
const BROKEN_PATH = '/broken';

/**
 * Next answers a page that throws with an empty document that its script fills. A whole page load is therefore led to a
 * plain page with the fault's number; a step inside the app has its script, and its error page can try again in place.
 * Wraps what loads: every page, and the frame around them.
 */
export function orBroken<Props, Shown>(load: (props: Props) => Promise<Shown>) {
  return async (props: Props): Promise<Shown> => {
    try {
      return await load(props);
    } catch (error) {
      // Redirects, "not found" and "forbidden" are Next's own and pass.
      unstable_rethrow(error);
      if (process.env.NODE_ENV === 'development' || !(await isWholePage())) throw error;
      const reference = numberOf(error);
      return redirect(`${BROKEN_PATH}?${new URLSearchParams({ reference, to: await requestPath() })}`);
    }
  };
}

const numbered = new WeakMap<object, string>();

/** The page, its title and the frame may fail by one and the same fault: it is logged once, and has one number. */
function numberOf(error: unknown): string {
  const known = error instanceof Error ? numbered.get(error) : undefined;
  if (known) return known;
  const reference = newFaultNumber();
  log.error({ reference, ...factsOfFault(error) }, 'a page failed');
  if (error instanceof Error) numbered.set(error, reference);
  return reference;
}
