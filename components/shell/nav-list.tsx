'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { classNames } from '../ui/class-names';
import { useLiveCounts } from './live-counts';
import type { NavItem } from './shell-types';

/** The main menu. Knows by the address where the reader is, also after a step that did not reload the shell. */
export function NavList({ items }: { items: readonly NavItem[] }) {
  const pathname = usePathname();
  const current = items.find((item) => item.current)?.href ?? longestMatch(pathname, items);
  const shown = useLiveCounts(items);
  return (
    <ul className="flex flex-col gap-0.5">
      {shown.map((item) => (
        <li key={item.href}>
          <Link
            href={item.href}
            prefetch={false}
            aria-current={item.href === current ? 'page' : undefined}
            className={classNames(
              'flex items-center justify-between gap-2 rounded-md px-3 py-2.25 text-md no-underline',
              item.href === current
                ? 'bg-white font-semibold text-accent forced-colors:outline-2'
                : 'text-on-accent hover:bg-white/10',
            )}
          >
            {item.label}
            <Count item={item} current={item.href === current} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function longestMatch(pathname: string, items: readonly NavItem[]): string | undefined {
  return items
    .map(({ href }) => href)
    .filter((href) => pathname === href || pathname.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length)[0];
}

function Count({ item, current }: { item: NavItem; current: boolean }) {
  const t = useTranslations('ui');
  if (item.count === undefined || item.count === 0) return null;
  return (
    <span
      className={classNames(
        'min-w-6 rounded-full px-2 text-center text-xs font-semibold',
        item.late
          ? 'bg-late text-late-ink'
          : current
            ? 'bg-accent-soft text-accent'
            : 'bg-white/15 text-white',
      )}
    >
      {item.count}
      <span className="sr-only"> {t(item.late ? 'waitingLate' : 'waiting')}</span>
    </span>
  );
}
