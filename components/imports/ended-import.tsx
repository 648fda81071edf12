import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LinkButton } from '../ui/button';
import { Notice } from '../ui/notice';
import type { ImportTexts } from './import-texts';

interface EndedImportProps {
  texts: ImportTexts;
  /** What came of it, in a sentence; null: it was thrown away. */
  result: string | null;
  /** Where another file is chosen. */
  again: string;
  /** Ways to what was brought in. */
  children: ReactNode;
}

/** A file that has been brought in, or thrown away. */
export function EndedImport({ texts, result, again, children }: EndedImportProps) {
  const t = useTranslations(texts);
  return (
    <div className="grid grid-cols-1 gap-5">
      {result === null ? (
        <Notice tone="info" title={t('discardedTitle')}>
          {t('discardedText')}
        </Notice>
      ) : (
        <Notice tone="success" title={t('confirmedTitle')}>
          {t('confirmedText', { result })}
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        {children}
        <LinkButton href={again} look="quiet">
          {t('another')}
        </LinkButton>
      </div>
    </div>
  );
}
