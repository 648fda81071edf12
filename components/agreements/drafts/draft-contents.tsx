import { useTranslations } from 'next-intl';
import type { ReadPart } from '@/lib/domain/agreement/edit/read-draft';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { partId } from './draft-part';

/** The way around a long page, with what is new and what was found in each part. */
export function DraftContents({ parts }: { parts: readonly ReadPart[] }) {
  const t = useTranslations('drafts');
  return (
    <Card title={t('contents')} small>
      <ul className="space-y-1.5 text-sm print:hidden">
        {parts.map(({ part, rules, removed, findings }) => {
          const changes = rules.filter(({ change }) => change !== null).length + removed.length;
          return (
            <li key={part}>
              <a href={`#${partId(part)}`}>{t(`ruleParts.${part}`)}</a>{' '}
              {changes > 0 && <Chip tone="strong">{t('changesCount', { count: changes })}</Chip>}
              {findings.length > 0 && (
                <Chip tone="warning">{t('findingsCount', { count: findings.length })}</Chip>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
