import { useLocale } from 'next-intl';
import type { IndividualRule } from '@/lib/domain/agreement/individual/individual-rules';
import { capitalised } from '../../ui/capitalised';
import { SectionReference } from '../section-reference';

/** What an individual agreement decides, rule by rule, each with its section. */
export function IndividualRulesList({ rules }: { rules: readonly IndividualRule[] }) {
  const locale = useLocale();
  return (
    <ul className="divide-y divide-line">
      {rules.map(({ key, subject, says, reference }) => (
        <li key={key} className="py-2.5 first:pt-0 last:pb-0">
          <b className="font-medium">{subject[locale]}</b>
          <p className="max-w-prose text-md">{capitalised(says[locale])}</p>
          <SectionReference reference={reference} />
        </li>
      ))}
    </ul>
  );
}
