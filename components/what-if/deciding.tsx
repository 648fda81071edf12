import { useLocale, useTranslations } from 'next-intl';
import { Card } from '../ui/card';
import { formatNumber } from '../ui/format';

interface DecidingProps {
  /** So many are being decided again. */
  homes: number;
  /** Where all of it comes at once, for a browser that runs no script. */
  whole: string;
}

/** What stands in the place of a long trial while it runs. */
export function Deciding({ homes, whole }: DecidingProps) {
  const t = useTranslations('whatIf');
  const locale = useLocale();
  return (
    <Card>
      <div role="status" className="flex items-center gap-3.5">
        <span
          aria-hidden="true"
          className="size-5 flex-none animate-spin rounded-full border-2 border-line-strong border-t-accent motion-reduce:animate-none"
        />
        <p>{t('deciding', { count: homes, homes: formatNumber(homes, locale) })}</p>
      </div>
      <noscript>
        <p className="mt-3">
          <a href={whole}>{t('decidingWithoutScript')}</a>
        </p>
      </noscript>
    </Card>
  );
}
