import { useLocale, useTranslations } from 'next-intl';
import { formatLongDay } from '@/components/ui/format';
import { Notice } from '@/components/ui/notice';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { SavedSummary, SummaryFile } from '@/lib/domain/summary/saved';
import type { ShownFigures } from './shown-figures';

/** Which figures these are, and what the summary waits for, in a sentence or two. */
export function SavedNotice({ file, shown }: { file: SummaryFile; shown: ShownFigures }) {
  const t = useTranslations('summaries.saved.notice');
  const locale = useLocale();
  const { summary, sentences, today } = file;
  const { edition, last, differences, inputs } = shown;
  const others = othersOf(summary);
  const day = summary.closesOn ? formatLongDay(summary.closesOn, locale) : '';
  switch (summary.state) {
    case 'DRAFT':
      return (
        <Notice>
          {t(sentences === null ? 'recalled' : 'draft')}{' '}
          {sentences !== null && others.length > 0 && t('sendsTo', { parties: others.join(', ') })}
        </Notice>
      );
    case 'SENT': {
      if (summary.textChanged) return <Notice tone="warning">{t('textChanged')}</Notice>;
      if (differences.length > 0 || inputs.length > 0)
        return <Notice tone="warning">{t('figuresChanged')}</Notice>;
      const sent = edition ? t('sent', { day: formatLongDay(dayOfInstant(edition.at), locale) }) : '';
      return (
        <Notice>
          {sent} {summary.period.through > today && t('notOver')}
        </Notice>
      );
    }
    case 'APPROVED':
      return <Notice tone="success">{t('approved', { day })}</Notice>;
    case 'CLOSED': {
      const on = edition ? formatLongDay(dayOfInstant(edition.at), locale) : day;
      return (
        <Notice tone="success">
          {t('closed', { day: on })} {last?.kind === 'RESTATED' && t('restated', { number: last.number })}
        </Notice>
      );
    }
    case 'WITHDRAWN':
      return <Notice tone="warning">{t('withdrawn')}</Notice>;
  }
}

/** Who sees it and approves beside its maker. */
const othersOf = ({ maker, municipality, parties }: SavedSummary): readonly string[] => [
  ...(maker === null ? [] : [municipality]),
  ...parties.filter(({ id }) => id !== maker).map(({ name }) => name),
];
