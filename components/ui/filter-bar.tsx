import Form from 'next/form';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { buttonClasses } from './button';

interface FilterBarProps {
  /** The list's own address; the fields become its query. */
  action: string;
  children: ReactNode;
  /** Set when something is filtered: the address without filters. */
  resetHref?: string;
  /** What must survive a new search: tab, sorting. */
  hidden?: Readonly<Record<string, string | undefined>>;
}

/** Filters of a list, kept in the address: can be shared, bookmarked, and gone back to. */
export function FilterBar({ action, children, resetHref, hidden = {} }: FilterBarProps) {
  const t = useTranslations('ui');
  return (
    <Form
      action={action}
      prefetch={false}
      role="search"
      aria-label={t('filters')}
      className="group/filters mb-4 flex flex-wrap items-start gap-x-3 gap-y-3 print:hidden [&>div]:min-w-36 [&>div]:max-sm:flex-1 [&>div]:max-sm:basis-[40%]"
    >
      {Object.entries(hidden).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {children}
      <span>
        {/* The height of a label: some fields say more below, so that the controls line up from above. */}
        <span aria-hidden="true" className="mb-1 block text-sm group-has-[label.text-xs]/filters:text-xs">
          &nbsp;
        </span>
        <span className="flex flex-wrap gap-3">
          <button type="submit" className={buttonClasses('plain')}>
            {t('show')}
          </button>
          {resetHref && (
            <Link href={resetHref} prefetch={false} className={buttonClasses('quiet')}>
              {t('reset')}
            </Link>
          )}
        </span>
      </span>
    </Form>
  );
}
