import { useLocale } from 'next-intl';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import type { IndividualInForce } from '@/lib/domain/agreement/individual/individual-agreement';
import { individualRules } from '@/lib/domain/agreement/individual/individual-rules';
import { periodInWords } from '@/lib/domain/agreement/rules/frame-rules';
import { IndividualRulesList } from '../agreements/life/individual-rules-list';
import { capitalised } from '../ui/capitalised';
import { Card } from '../ui/card';

interface IndividualCardProps {
  individual: IndividualInForce;
  framework: Agreement;
}

/** What one organisation has agreed for itself, for anybody to read. @see Holbæk 2 and 7 */
export function IndividualCard({ individual: { agreement, from, to }, framework }: IndividualCardProps) {
  const locale = useLocale();
  return (
    <Card title={agreement.title[locale]} aside={capitalised(periodInWords({ from, to })[locale])}>
      <IndividualRulesList rules={individualRules(agreement, framework)} />
    </Card>
  );
}
