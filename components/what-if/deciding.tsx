import { useLocale, useTranslations } from 'next-intl';
import { useId } from 'react';
import { Card } from '../ui/card';
import { formatNumber } from '../ui/format';

interface DecidingProps {
  /** So many are being decided again. */
  homes: number;
  /** So many have been; null while they are being read. */
  decided: number | null;
  /** Where all of it comes at once, for a browser that runs no script. */
  whole: string;
}

/** How far a long trial has come, in the place of its result. Not a status by itself, which would speak at every step. */
export function Deciding({ homes, decided, whole }: DecidingProps) {
  const t = useTranslations('whatIf');
  const locale = useLocale();
  const id = useId();
  const all = formatNumber(homes, locale);
  return (
    <Card>
      <p id={id} className="mb-3">
        {decided === null
          ? t('decidingRead', { count: homes, homes: all })
          : t('decidingSoFar', { decided: formatNumber(decided, locale), homes: all })}
      </p>
      <progress className="w-full max-w-md" max={homes} value={decided ?? undefined} aria-labelledby={id} />
      <noscript>
        <p className="mt-3">
          <a href={whole}>{t('decidingWithoutScript')}</a>
        </p>
      </noscript>
    </Card>
  );
}

/** What is said of a long trial twice, politely: that it has begun, and that it is done. */
export function DecidingSaid({ homes, done }: { homes: number; done: boolean }) {
  const t = useTranslations('whatIf');
  const locale = useLocale();
  return t(done ? 'decidingDone' : 'deciding', { count: homes, homes: formatNumber(homes, locale) });
}
