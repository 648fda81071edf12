'use client';

import { useTranslations } from 'next-intl';
import { Button } from './button';

/** Opens the print dialog; hidden where scripts do not run, as the browser's own menu prints just as well. */
export function PrintButton() {
  const t = useTranslations('ui');
  return (
    <span className="contents noscript:hidden">
      <Button onClick={() => window.print()}>{t('print')}</Button>
    </span>
  );
}
