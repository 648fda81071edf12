import { useLocale, useTranslations } from 'next-intl';
import type { CaseTelephoneAct } from '@/lib/domain/vacancy/case-history';
import { capitalised } from '../../ui/capitalised';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { shortMoment } from '../moment';

/** Acts recorded for the other party after a call, and whether it agreed. */
export function CaseTelephone({ acts }: { acts: readonly CaseTelephoneAct[] }) {
  const t = useTranslations('vacancies');
  const locale = useLocale();
  if (acts.length === 0) return null;
  return (
    <Card small title={t('telephone.title')}>
      <ul className="space-y-3 text-sm">
        {acts.map((act) => (
          <li key={act.id}>
            {capitalised(t(`telephoneAct.${act.act}`))}{' '}
            <Chip tone={act.answer === 'CONFIRMED' ? 'success' : 'warning'}>
              {t(`telephone.${act.answer ?? 'waiting'}`)}
            </Chip>
            <span className="block text-ink-muted">
              {t('telephone.line', { name: act.spokeWith, moment: shortMoment(act.spokeAt, locale) })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
