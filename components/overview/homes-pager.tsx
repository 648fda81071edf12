import { withQuery } from '@/lib/platform/paths';
import { homesQuery } from '@/lib/schemas/lists/homes-behind';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { Pager } from '../ui/pager';
import type { BehindRow } from './vacancies-behind';

interface Props {
  path: string;
  /** What the page was asked for: the next one is asked for the same. */
  search: SearchParams;
  rows: readonly BehindRow[];
  hasPrevious: boolean;
  hasNext: boolean;
}

/** On to the rest of the homes behind a figure. */
export function HomesPager({ path, search, rows, hasPrevious, hasNext }: Props) {
  const turned = (to: Parameters<typeof homesQuery>[1]) => withQuery(path, homesQuery(search, to));
  return (
    <Pager
      previousHref={hasPrevious ? turned({ before: rows[0] }) : undefined}
      nextHref={hasNext ? turned({ after: rows.at(-1) }) : undefined}
    />
  );
}
