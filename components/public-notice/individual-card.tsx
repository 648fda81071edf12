import { useLocale } from 'next-intl';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import type { IndividualInForce } from '@/lib/domain/agreement/individual/individual-agreement';
import { individualRules } from '@/lib/domain/agreement/individual/individual-rules';
import { periodInWords } from '@/lib/domain/agreement/rules/frame-rules';
import { SectionReference } from '../agreements/section-reference';
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
      <ul className="divide-y divide-line">
        {individualRules(agreement, framework).map(({ key, subject, says, reference }) => (
          <li key={key} className="py-2.5 first:pt-0 last:pb-0">
            <b className="font-medium">{subject[locale]}</b>
            <p className="max-w-prose text-md">{capitalised(says[locale])}</p>
            <SectionReference reference={reference} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
