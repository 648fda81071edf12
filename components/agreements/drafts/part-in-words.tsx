import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import { slugOfPart } from '@/lib/domain/agreement/edit/draft';
import type { EditTarget } from '@/lib/domain/agreement/edit/parts';
import type { ReadPart, ReadRule } from '@/lib/domain/agreement/edit/read-draft';
import { paths, withQuery } from '@/lib/platform/paths';
import { capitalised } from '../../ui/capitalised';
import { Card } from '../../ui/card';
import { FindingList } from './draft-part';

interface PartInWordsProps {
  parts: readonly ReadPart[];
  target: EditTarget;
  agreement: Agreement;
  draftId: string;
}

/** What is saved, in words, and what the check found in it. */
export function PartInWords({ parts, target, agreement, draftId }: PartInWordsProps) {
  const t = useTranslations('drafts');
  const locale = useLocale();
  const edit = target.part === 'CRITERION' ? 'CRITERIA_SETS' : target.part;
  const shown = parts.filter((part) => part.edit === edit);
  const isShown = ({ rule }: ReadRule) =>
    target.part !== 'CRITERION' || rule.key === `${target.set} ${target.criterion}`;
  return (
    <Card>
      <FindingList findings={shown.flatMap((part) => part.findings)} />
      <details open={target.part === 'CRITERION'}>
        <summary className="w-fit font-medium underline underline-offset-4">{t('inWords')}</summary>
        <ul className="mt-2 divide-y divide-line text-md">
          {shown.flatMap(({ part, rules }) =>
            rules.filter(isShown).map(({ rule }) => (
              <li key={`${part} ${rule.key}`} className="max-w-prose py-1.5">
                <b className="font-medium">{capitalised(rule.subject[locale])}</b>: {rule.says[locale]}
              </li>
            )),
          )}
        </ul>
      </details>
      {edit === 'CRITERIA_SETS' && <CriterionLinks agreement={agreement} draftId={draftId} />}
    </Card>
  );
}

/** What one criterion says is changed on a page of its own. */
function CriterionLinks({ agreement, draftId }: Pick<PartInWordsProps, 'agreement' | 'draftId'>) {
  const t = useTranslations('drafts');
  const locale = useLocale();
  return agreement.criteriaSets.map(({ set, label, criteria }) => (
    <p key={set} className="mt-3 text-md">
      {t('criteriaPages', { set: label[locale] })}{' '}
      {criteria.map((row, index) => (
        <span key={row.criterion}>
          {index > 0 && ' · '}
          <Link href={criterionPath(draftId, set, row.criterion)} prefetch={false}>
            {row.label[locale]}
          </Link>
        </span>
      ))}
    </p>
  ));
}

const criterionPath = (draftId: string, set: string, criterion: string): string =>
  withQuery(paths.agreementDraftPart(draftId, slugOfPart('CRITERION')), { set, criterion });
