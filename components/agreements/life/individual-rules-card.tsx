import { useLocale, useTranslations } from 'next-intl';
import type { IndividualRule } from '@/lib/domain/agreement/individual/individual-rules';
import { capitalised } from '../../ui/capitalised';
import { Card } from '../../ui/card';
import { SectionReference } from '../section-reference';

/** Everything an individual agreement says, each beside its section. */
export function IndividualRulesCard({ rules }: { rules: readonly IndividualRule[] }) {
  const t = useTranslations('agreementLife');
  const locale = useLocale();
  return (
    <Card title={t('decides')} id="rules">
      {rules.length === 0 ? (
        <p className="text-md text-ink-muted">{t('saysNothing')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {rules.map(({ key, subject, says, reference }) => (
            <li key={key} className="py-2.5 first:pt-0 last:pb-0">
              <b className="font-medium">{subject[locale]}</b>
              <p className="max-w-prose text-md">{capitalised(says[locale])}</p>
              <SectionReference reference={reference} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
