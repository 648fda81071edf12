import { useLocale, useTranslations } from 'next-intl';
import { Notice } from '../ui/notice';
import { moment } from '../vacancies/moment';

/** The evaluation below is not made anew: it is the one that the decision rests on. */
export function FrozenNotice({ at }: { at: Date }) {
  const t = useTranslations('households.evaluation');
  const locale = useLocale();
  return <Notice>{t('frozen', { when: moment(at, locale) })}</Notice>;
}
