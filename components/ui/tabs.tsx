import Link from 'next/link';
import { useLocale } from 'next-intl';
import { classNames } from './class-names';
import { formatNumber } from './format';

interface Tab {
  href: string;
  label: string;
  count?: number;
  current?: boolean;
}

/** Views of one list, each with its own address. */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  const locale = useLocale();
  return (
    <nav aria-label={label} className="mb-4 border-b border-line-strong print:hidden">
      <ul className="-mb-px flex flex-wrap gap-x-1 pt-1 pl-1 -ml-1">
        {tabs.map(({ href, label: text, count, current }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              aria-current={current ? 'page' : undefined}
              className={classNames(
                'inline-block whitespace-nowrap border-b-3 px-3 py-2.5 sm:px-4 text-md no-underline',
                current
                  ? 'border-accent font-semibold text-ink'
                  : 'border-transparent text-ink-muted hover:border-line-strong',
              )}
            >
              {text}
              {count !== undefined && (
                <span className="ml-1.5 font-normal text-ink-faint">{formatNumber(count, locale)}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
