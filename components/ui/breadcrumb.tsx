import Link from 'next/link';
import { useTranslations } from 'next-intl';

export interface Crumb {
  label: string;
  href?: string;
}

/** The way back. The last crumb is the page itself and has no address. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useTranslations('ui');
  return (
    <nav aria-label={t('breadcrumb')} className="mb-2.5 text-sm text-ink-muted print:hidden">
      <ol className="flex flex-wrap gap-x-2 gap-y-0.5">
        {crumbs.map((crumb, index) => (
          <li
            key={crumb.href ?? crumb.label}
            className="flex gap-2"
            aria-current={crumb.href ? undefined : 'page'}
          >
            {index > 0 && <span aria-hidden="true">›</span>}
            {crumb.href ? (
              <Link href={crumb.href} prefetch={false}>
                {crumb.label}
              </Link>
            ) : (
              crumb.label
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
