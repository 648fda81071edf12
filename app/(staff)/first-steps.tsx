import { FirstUseNotice } from '@/components/access/first-use-notice';
import { getFirstUse } from '@/lib/data/people/first-use';
import { firstUseLines } from '@/lib/domain/access/first-use';
import type { DeskScope } from '@/lib/domain/access/scope';

/** On a start page: what is missing until the first verdict. It goes when nothing is. */
export async function FirstSteps({ scope }: { scope: DeskScope }) {
  return <FirstUseNotice lines={firstUseLines(await getFirstUse(scope), scope)} />;
}
