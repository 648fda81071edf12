import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { LateSettlement } from '@/lib/domain/placement/late-file';
import { paths } from '@/lib/platform/paths';
import { shortMoment } from '../vacancies/moment';

/** How it was settled, by whom and why: the other party reads it here. */
export function SettledLine({ settlement }: { settlement: LateSettlement }) {
  const t = useTranslations('lateKnowledge.settled');
  const locale = useLocale();
  const { outcome, reason, side, by, at, replacementId, replacementReference } = settlement;
  return (
    <div className="mt-2 max-w-prose space-y-0.5 text-sm">
      <p>
        <b className="font-medium">{t(outcome)}</b>,{' '}
        {t('by', { name: by, side: t(side), when: shortMoment(at, locale) })}
      </p>
      <p>{t('reason', { reason })}</p>
      {replacementId && (
        <p>
          <Link href={paths.vacancy(replacementId)} prefetch={false}>
            {t('replacement', { reference: replacementReference ?? '' })}
          </Link>
        </p>
      )}
    </div>
  );
}
