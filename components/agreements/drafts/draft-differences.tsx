import { useLocale, useTranslations } from 'next-intl';
import type { ReadPart } from '@/lib/domain/agreement/edit/read-draft';
import { capitalised } from '../../ui/capitalised';
import { Card } from '../../ui/card';
import { partId } from './draft-part';

interface DraftDifferencesProps {
  parts: readonly ReadPart[];
  /** The name of the version it was drafted from. */
  base: string;
}

/** Everything that the draft says otherwise than the version it was drafted from, in words. */
export function DraftDifferences({ parts, base }: DraftDifferencesProps) {
  const t = useTranslations('drafts');
  const locale = useLocale();
  const lines = parts.flatMap(({ part, rules, removed }) => [
    ...rules.flatMap(({ rule, change }) => {
      if (change === null) return [];
      const was = change.kind === 'CHANGED' ? change.before.says[locale] : t('none');
      return [{ part, key: rule.key, subject: rule.subject[locale], was, is: rule.says[locale] }];
    }),
    ...removed.map(({ key, subject, says }) => ({
      ...{ part, key, subject: subject[locale], was: says[locale], is: t('removedWord') },
    })),
  ]);
  return (
    <Card title={t('differences', { base })} id="differences">
      {lines.length === 0 ? (
        <p className="text-md text-ink-muted">{t('noDifferences')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {lines.map(({ part, key, subject, was, is }) => (
            <li key={`${part} ${key}`} className="max-w-prose py-2 text-md first:pt-0 last:pb-0">
              <a href={`#${partId(part)}`} className="font-medium">
                {capitalised(subject)}
              </a>
              : {was} → <b className="font-medium">{is}</b>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
