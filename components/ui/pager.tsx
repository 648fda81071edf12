import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { buttonClasses } from './button';
import { Icon } from './icon';

interface PagerProps {
  /** Addresses of the neighbouring pages by key; absent at the ends. */
  previousHref?: string;
  nextHref?: string;
  /** "Viser 50 af 1.204", written by the page. */
  summary?: string;
}

/** Keyset paging: forward and back, no page numbers to jump to. */
export function Pager({ previousHref, nextHref, summary }: PagerProps) {
  const t = useTranslations('ui');
  if (!previousHref && !nextHref && !summary) return null;
  return (
    <nav aria-label={t('pager')} className="mt-4 flex flex-wrap items-center gap-2 print:hidden">
      {summary && <p className="mr-auto text-sm text-ink-muted">{summary}</p>}
      {previousHref && (
        <Link href={previousHref} rel="prev" prefetch={false} className={buttonClasses('plain', 'sm')}>
          <Icon name="left" /> {t('previousPage')}
        </Link>
      )}
      {nextHref && (
        <Link href={nextHref} rel="next" prefetch={false} className={buttonClasses('plain', 'sm')}>
          {t('nextPage')} <Icon name="right" />
        </Link>
      )}
    </nav>
  );
}
