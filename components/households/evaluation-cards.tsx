import { useLocale, useTranslations } from 'next-intl';
import type { StoredCriterion } from '@/lib/domain/criteria/render-evaluation';
import type { StoredHomeEvaluation } from '@/lib/domain/letting/decisions/evaluate-for-home';
import { SectionReference } from '../agreements/section-reference';
import { Card } from '../ui/card';
import { Notice } from '../ui/notice';
import type { MemberLabels } from './member-labels';
import { OutcomeMark } from './outcome-mark';
import { isSame, sharedReference } from './shared-reference';

interface EvaluationProps {
  stored: StoredHomeEvaluation;
  labels: MemberLabels;
}

/** What each set of criteria in use says of the household, criterion by criterion and member by member. */
export function EvaluationCards({ stored, labels }: EvaluationProps) {
  const t = useTranslations('households.evaluation');
  if (stored.sets.length === 0) {
    return (
      <Card title={t('title')} id="evaluation">
        <p className="max-w-prose text-md">{t('nothingAsked')}</p>
      </Card>
    );
  }
  return stored.sets.map((row, index) => (
    <SetCard key={row.evaluation.set} row={row} labels={labels} id={index === 0 ? 'evaluation' : undefined} />
  ));
}

type StoredSet = StoredHomeEvaluation['sets'][number];

function SetCard({ row, labels, id }: { row: StoredSet; labels: MemberLabels; id?: string }) {
  const t = useTranslations('households.evaluation');
  const locale = useLocale();
  const { evaluation, use, reference } = row;
  const shared = sharedReference(evaluation.criteria.map((one) => one.reference));
  return (
    <Card
      title={evaluation.headline[locale]}
      aside={<OutcomeMark outcome={evaluation.outcome} large />}
      id={id}
    >
      <p className="max-w-prose text-md text-ink-muted">{t(`use.${use}`)}</p>
      <p className="flex flex-wrap gap-x-3">
        <SectionReference reference={reference} />
        {shared && !isSame(shared, reference) && <SectionReference reference={shared} />}
      </p>
      {evaluation.warnings.map((warning) => (
        <div key={warning.da} className="mt-3">
          <Notice tone="warning">{warning[locale]}</Notice>
        </div>
      ))}
      <ul className="mt-4 divide-y divide-line border-t border-line">
        {evaluation.criteria.map((criterion) => (
          <CriterionRow
            key={criterion.criterion}
            {...{ criterion, labels }}
            reference={shared === null ? criterion.reference : null}
          />
        ))}
      </ul>
    </Card>
  );
}

interface CriterionProps {
  criterion: StoredCriterion;
  labels: MemberLabels;
  /** Null where the card says it once for all of them. */
  reference: StoredCriterion['reference'] | null;
}

/** What is met stands in one line and unfolds; what is not is told in full. */
function CriterionRow(props: CriterionProps) {
  const locale = useLocale();
  const { label, outcome } = props.criterion;
  const isMet = outcome === 'MET';
  const head = (
    <>
      <h3 className={isMet ? 'text-md text-accent underline underline-offset-4' : undefined}>
        {label[locale]}
      </h3>
      <OutcomeMark outcome={outcome} />
    </>
  );
  if (!isMet) {
    return (
      <li className="break-inside-avoid py-4 last:pb-0">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">{head}</div>
        <Told {...props} />
      </li>
    );
  }
  return (
    <li className="break-inside-avoid py-2.5 last:pb-0">
      <details>
        <summary className="flex cursor-pointer flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          {head}
        </summary>
        <Told {...props} />
      </details>
    </li>
  );
}

/** What the criterion asks, and what is so of each member. */
function Told({ criterion, labels, reference }: CriterionProps) {
  const locale = useLocale();
  const { text, why, members } = criterion;
  return (
    <>
      <p className="max-w-prose text-sm text-ink-muted">{text[locale]}</p>
      {reference && <SectionReference reference={reference} />}
      {why && <p className="mt-2 max-w-prose text-md">{why[locale]}</p>}
      {members.length > 0 && (
        <ul className="mt-2 grid gap-2.5">
          {members.map((row) => (
            <li
              key={row.member}
              className="grid gap-x-4 gap-y-0.5 text-md sm:grid-cols-[10.5rem_minmax(0,1fr)]"
            >
              <span>
                <span className="block font-medium">{labels[row.member]}</span>
                <OutcomeMark outcome={row.outcome} />
              </span>
              <span className="min-w-0">
                {row.why[locale]}
                {row.cautions.map((caution) => (
                  <span key={caution.da} className="block text-sm text-warn">
                    {caution[locale]}
                  </span>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
      <LeftOut criterion={criterion} labels={labels} />
    </>
  );
}

/** Whom the criterion does not look at, and why: in one line. */
function LeftOut({ criterion, labels }: { criterion: StoredCriterion; labels: MemberLabels }) {
  const t = useTranslations('households.evaluation');
  const locale = useLocale();
  const { notConcerned } = criterion;
  if (notConcerned.length === 0) return null;
  return (
    <p className="mt-2 text-sm text-ink-muted">
      {t('notAsked')}{' '}
      {notConcerned.map(({ member, why }) => `${labels[member] ?? ''} (${lower(why[locale])})`).join('; ')}
    </p>
  );
}

/** A sentence as part of another one. */
const lower = (sentence: string): string =>
  sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '');
