import Link from 'next/link';
import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { Card } from '../ui/card';
import { classNames } from '../ui/class-names';
import { formatNumber } from '../ui/format';
import { Sub } from '../ui/row-link';

export interface TrayLine {
  key: string;
  href: string;
  title: string;
  /** Which department, who asked. */
  sub?: string;
  /** Until when, since when. */
  when?: ReactNode;
}

export interface TraySection {
  key: string;
  title: string;
  lines: readonly TrayLine[];
  /** How many there are in all, and the list that has them. */
  total?: number;
  all?: { href: string; label: string };
}

interface TrayListProps {
  title: string;
  sections: readonly TraySection[];
  /** What is past its day: marked, and read first. */
  urgent?: boolean;
}

/** One card of a work tray: what kind of thing waits, and each of them as a line that opens it. */
export function TrayList({ title, sections, urgent }: TrayListProps) {
  const filled = sections.filter(({ lines, total }) => lines.length > 0 || (total ?? 0) > 0);
  if (filled.length === 0) return null;
  return (
    <Card title={title}>
      <div className="grid gap-6">
        {filled.map((section) => (
          <Section key={section.key} section={section} urgent={urgent} />
        ))}
      </div>
    </Card>
  );
}

function Section({ section, urgent }: { section: TraySection; urgent?: boolean }) {
  const { title, lines, total = lines.length, all } = section;
  const locale = useLocale();
  return (
    <section className={trayMeasure}>
      <h3
        className={classNames(
          'flex flex-wrap items-baseline justify-between gap-x-4 border-b pb-1.5',
          urgent ? 'border-red text-red' : 'border-line-strong',
        )}
      >
        <span>
          {title} <span className="font-normal">({formatNumber(total, locale)})</span>
        </span>
        {all && total > lines.length && (
          <Link href={all.href} prefetch={false} className="text-sm font-normal">
            {all.label}
          </Link>
        )}
      </h3>
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <Line key={line.key} line={line} />
        ))}
      </ul>
    </section>
  );
}

/** What it is, and until when: below it on a phone, else beside it, however long either is. */
export const trayLineClasses =
  'relative grid gap-x-6 gap-y-0.5 py-2.5 hover:bg-ground/70 sm:grid-cols-[minmax(0,1fr)_fit-content(50%)] sm:items-baseline';

/** In the side column there is no room beside it. */
export const narrowLineClasses = 'relative grid gap-y-0.5 py-2.5 hover:bg-ground/70';

/** On a wide screen the eye finds its way from what it is to when. */
export const trayMeasure = 'max-w-4xl';

function Line({ line: { href, title, sub, when } }: { line: TrayLine }) {
  return (
    <li className={trayLineClasses}>
      <span>
        <Link
          href={href}
          prefetch={false}
          className="font-medium text-ink no-underline after:absolute after:inset-0 hover:underline"
        >
          {title}
        </Link>
        {sub && <Sub>{sub}</Sub>}
      </span>
      {when && <span className="text-sm text-ink-muted">{when}</span>}
    </li>
  );
}
