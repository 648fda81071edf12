import { useLocale, useTranslations } from 'next-intl';
import type { StoredEvaluation } from '@/lib/domain/criteria/render-evaluation';
import { SectionReference } from '../agreements/section-reference';
import { Card } from '../ui/card';
import { OutcomeMark } from './outcome-mark';

interface PriorityProps {
  rows: readonly { readonly municipality: string; readonly evaluation: StoredEvaluation }[];
}

/** Which criteria of priority an applicant meets today, whichever home it may be for. */
export function PriorityCard({ rows }: PriorityProps) {
  const t = useTranslations('households.priority');
  const locale = useLocale();
  if (rows.length === 0) return null;
  return (
    <Card title={t('title')} id="priority">
      <p className="max-w-prose text-md text-ink-muted">{t('lead')}</p>
      {rows.map(({ municipality, evaluation }) => (
        <section key={municipality + evaluation.set} className="mt-4">
          <h3>{municipality}</h3>
          <p className="text-md">{evaluation.headline[locale]}</p>
          <SectionReference reference={evaluation.reference} />
          <ul className="mt-2 divide-y divide-line border-t border-line">
            {evaluation.criteria.map(({ criterion, label, outcome }) => (
              <li key={criterion} className="flex flex-wrap justify-between gap-x-4 py-2 text-md">
                <span>{label[locale]}</span>
                <OutcomeMark outcome={outcome} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}
