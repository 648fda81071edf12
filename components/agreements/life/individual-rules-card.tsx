import { useTranslations } from 'next-intl';
import type { IndividualRule } from '@/lib/domain/agreement/individual/individual-rules';
import { Card } from '../../ui/card';
import { IndividualRulesList } from './individual-rules-list';

/** Everything an individual agreement says, each beside its section. */
export function IndividualRulesCard({ rules }: { rules: readonly IndividualRule[] }) {
  const t = useTranslations('agreementLife');
  return (
    <Card title={t('decides')} id="rules">
      {rules.length === 0 ? (
        <p className="text-md text-ink-muted">{t('saysNothing')}</p>
      ) : (
        <IndividualRulesList rules={rules} />
      )}
    </Card>
  );
}
