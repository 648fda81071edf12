import { useLocale, useTranslations } from 'next-intl';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import { MODE_IN_WORDS } from '@/lib/domain/agreement/rules/letting-rules';
import type { CriteriaSet } from '@/lib/domain/criteria/criteria-set';
import { type ExplainedCriterion, explainCriterion } from '@/lib/domain/criteria/explain-criterion';
import { capitalised } from '../ui/capitalised';
import { Card } from '../ui/card';
import { SectionReference } from './section-reference';

/** What applicants are held against: what each criterion asks, of whom, and what shows it. */
export function CriteriaCard({ agreement }: { agreement: Agreement }) {
  const t = useTranslations('agreements');
  if (agreement.criteriaSets.length === 0) return null;
  return (
    <Card title={t('criteria')} id="criteria">
      <p className="mb-3 max-w-prose text-md text-ink-muted">{t('criteriaHint')}</p>
      <div className="space-y-6">
        {agreement.criteriaSets.map((set) => (
          <SetOfCriteria key={set.set} set={set} />
        ))}
      </div>
    </Card>
  );
}

function SetOfCriteria({ set }: { set: CriteriaSet }) {
  const locale = useLocale();
  return (
    <section aria-labelledby={`set-${set.set}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b border-line-strong pb-1.5">
        <h3 id={`set-${set.set}`}>{set.label[locale]}</h3>
        <SectionReference reference={set.reference} />
      </div>
      <p className="mt-1.5 text-md text-ink-muted">{capitalised(MODE_IN_WORDS[set.mode][locale])}.</p>
      <ul className="divide-y divide-line">
        {set.criteria.map((terms) => (
          <CriterionItem key={terms.criterion} criterion={explainCriterion(terms)} />
        ))}
      </ul>
    </section>
  );
}

function CriterionItem({ criterion }: { criterion: ExplainedCriterion }) {
  const t = useTranslations('agreements');
  const locale = useLocale();
  return (
    <li className="py-2.5">
      <b className="font-medium">{criterion.label[locale]}</b>
      <p className="max-w-prose text-md">{criterion.text[locale]}</p>
      <p className="text-md text-ink-muted">{t('criterionWhom', { whom: criterion.whom[locale] })}</p>
      {criterion.proof.length > 0 && <Proofs criterion={criterion} />}
      <SectionReference reference={criterion.reference} />
    </li>
  );
}

function Proofs({ criterion }: { criterion: ExplainedCriterion }) {
  const t = useTranslations('agreements');
  const locale = useLocale();
  return (
    <dl
      aria-label={t('criterionProof')}
      className="my-1.5 grid gap-x-4 gap-y-1 border-l-2 border-line pl-3 text-sm sm:grid-cols-[11rem_minmax(0,1fr)]"
    >
      {criterion.proof.map(({ situation, papers }) => (
        <div key={situation.da} className="contents">
          <dt className="text-ink-muted">{situation[locale]}</dt>
          <dd>
            <ul>
              {papers.map((paper) => (
                <li key={paper.da} className="first-letter:uppercase">
                  {paper[locale]}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
