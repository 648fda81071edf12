import { ReaderTray } from '@/components/tray/reader-tray';
import { getToday } from '@/lib/data/clock';
import { getOverview } from '@/lib/data/overview';
import type { UserScope } from '@/lib/domain/access/scope';
import { sumOfFigures } from '@/lib/domain/reporting/figures';
import { periodAround } from '@/lib/domain/reporting/period';

/** The reader's start page: the year in figures. */
export async function StartOfReader({ scope }: { scope: UserScope }) {
  const today = await getToday(scope);
  const query = { period: periodAround('year', today) };
  const { departments } = await getOverview(scope, query);
  return (
    <ReaderTray
      today={today}
      query={query}
      figures={sumOfFigures(departments.map((row) => row.figures))}
      books={departments.flatMap((row) => row.books.map(({ book }) => book))}
    />
  );
}
