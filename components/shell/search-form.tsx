import Form from 'next/form';
import { useTranslations } from 'next-intl';
import { NO_CPR_PATTERN } from '@/lib/domain/shared/looks-like-cpr';
import { Icon } from '../ui/icon';

interface SearchFormProps {
  href: string;
  query?: string;
  /** The reader may look for people too. */
  applicants?: boolean;
}

/** One search over what the reader may see. An address of its own, so it works without JavaScript; a CPR number is kept out of it. */
export function SearchForm({ href, query, applicants }: SearchFormProps) {
  const t = useTranslations('shell');
  return (
    <Form action={href} prefetch={false} role="search" className="relative w-full max-w-lg flex-1">
      <span className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-ink-faint">
        <Icon name="search" />
      </span>
      <input
        type="search"
        name="q"
        defaultValue={query}
        aria-label={t('search')}
        placeholder={t(applicants ? 'searchPlaceholderPeople' : 'searchPlaceholder')}
        maxLength={100}
        pattern={NO_CPR_PATTERN}
        title={t(applicants ? 'searchNoCprPeople' : 'searchNoCpr')}
        autoComplete="off"
        className="min-h-10 w-full rounded-md border border-edge bg-ground py-1.5 pr-3 pl-9.5 text-md text-ink placeholder:text-ink-faint hover:border-ink-muted focus:bg-paper"
      />
    </Form>
  );
}
