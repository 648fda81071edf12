import { useLocale, useTranslations } from 'next-intl';
import { isOpen, type RoundFile, waitsForAnswer } from '@/lib/domain/placement/round-file';
import { formatLongDay } from '../ui/format';
import { Notice } from '../ui/notice';

/** What the round waits for now, in a sentence or two. */
export function RoundNotice({ file, plans }: { file: RoundFile; plans: boolean }) {
  const t = useTranslations('placements.round');
  const locale = useLocale();
  const { round, standing, today, rows } = file;
  const day = formatLongDay(round.effectiveOn, locale);
  if (!file.underAgreement && (standing === 'PREPARING' || standing === 'SENT' || standing === 'SIGNED'))
    return <Notice tone="warning">{t(`withoutAgreement.${standing}`, { day })}</Notice>;
  switch (standing) {
    case 'PREPARING': {
      const open = rows.filter(isOpen).length;
      const waiting = rows.filter(waitsForAnswer).length;
      const assess = waiting > 0 && t('assessLeft', { count: waiting });
      if (open === 0) return plans ? <Notice tone="success">{t('allDecided')}</Notice> : null;
      return (
        <Notice>
          {t('openLeft', { count: open })} {assess}
        </Notice>
      );
    }
    case 'SENT':
      return round.effectiveOn <= today ? (
        <Notice tone="warning">{t('lateNotice', { day })}</Notice>
      ) : (
        <Notice>{t('sentNotice')}</Notice>
      );
    case 'SIGNED':
      return (
        <Notice tone="success">
          {t('signedNotice', { day })} {t('creditHint')}
        </Notice>
      );
    case 'IN_FORCE':
      return <Notice tone="success">{t('inForceNotice', { day })}</Notice>;
    case 'UNDONE':
      return <Notice tone="warning">{t('undoneNotice')}</Notice>;
    case 'WITHDRAWN':
      return <Notice tone="warning">{t('withdrawnNotice')}</Notice>;
  }
}
