import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { Void } from '@/lib/domain/letting/voids/void-period';
import { countsAsVoid } from '@/lib/domain/letting/voids/void-period';
import type { VoidFile } from '@/lib/domain/letting/voids/void-register';
import { paths } from '@/lib/platform/paths';
import { Card } from '../ui/card';
import { DefinitionList } from '../ui/definition-list';
import { formatDay, formatMoney, formatNumber } from '../ui/format';
import { shortMoment } from '../vacancies/moment';
import { bearerText } from './void-words';

interface VoidFactsProps {
  file: VoidFile;
  /** Of all the days so far; null: it has cost nothing. */
  stood: Void | null;
}

/** How long a home has stood empty and what it cost. */
export function VoidFacts({ file, stood }: VoidFactsProps) {
  const t = useTranslations('voids');
  const locale = useLocale();
  const say = (day: string) => formatDay(day, locale);
  return (
    <Card>
      {stood === null ? (
        <p>{t('file.notYet', { from: say(file.availableOn) })}</p>
      ) : (
        <DefinitionList
          items={[
            {
              term: t('file.period'),
              value: stood.until
                ? t('file.fromTo', { from: say(stood.from), to: say(stood.until) })
                : t('file.fromNow', { from: say(stood.from) }),
            },
            { term: t('file.days'), value: formatNumber(stood.days, locale) },
            { term: t('file.lost'), value: formatMoney(stood.lostOre, locale) },
          ]}
        />
      )}
      {!countsAsVoid(file.record?.ground ?? null) && <p className="mt-3">{t('file.repair')}</p>}
      <p className="mt-3 print:hidden">
        <Link href={paths.vacancy(file.vacancyId)} prefetch={false}>
          {t('file.caseLink')}
        </Link>
      </p>
    </Card>
  );
}

/** Everything that was recorded, newest first. */
export function VoidRecords({ file }: { file: VoidFile }) {
  const t = useTranslations('voids');
  const locale = useLocale();
  return (
    <Card title={t('file.records')}>
      {file.records.length === 0 ? (
        <p>{t('file.none')}</p>
      ) : (
        <ol className="divide-y divide-line">
          {file.records.map((record) => (
            <li key={record.id} className="space-y-1 py-3 first:pt-0 last:pb-0">
              <p>
                <b className="font-medium">{t(`ground.${record.ground}`)}</b>, {bearerText(record, t, locale)}
              </p>
              {record.emptyUntil && (
                <p>
                  {t('file.agreed')} {formatDay(record.emptyUntil, locale)}
                </p>
              )}
              {record.effort && <p className="max-w-prose whitespace-pre-line">{record.effort}</p>}
              <p className="text-sm text-ink-muted">
                {t('file.by', { name: record.recordedByName, when: shortMoment(record.recordedAt, locale) })}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
