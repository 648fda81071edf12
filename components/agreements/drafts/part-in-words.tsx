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
  const shown = parts.filter(
    ({ edit }) => edit === (target.part === 'CRITERION' ? 'CRITERIA_SETS' : target.part),
  );
  const isShown = ({ rule }: ReadRule) =>
    target.part !== 'CRITERION' || rule.key === `${target.set} ${target.criterion}`;
  const findings = shown.flatMap((part) => part.findings);
  return (
    <>
      {(target.part === 'CRITERIA_SETS' || target.part === 'CRITERION') && (
        <Card title={t('criteriaPages')} small>
          <ul className="space-y-1.5 text-sm">
            {agreement.criteriaSets.flatMap(({ set, label, criteria }) =>
              criteria.map((row) => (
                <li key={`${set} ${row.criterion}`}>
                  <a href={criterionPath(draftId, set, row.criterion)}>{row.label[locale]}</a>{' '}
                  <span className="text-ink-muted">({label[locale]})</span>
                </li>
              )),
            )}
          </ul>
        </Card>
      )}
      <Card title={t('inWords')} small>
        <FindingList findings={findings} />
        <ul className="divide-y divide-line text-sm">
          {shown.flatMap(({ part, rules }) =>
            rules.filter(isShown).map(({ rule }) => (
              <li key={`${part} ${rule.key}`} className="py-1.5 first:pt-0">
                <b className="font-medium">{capitalised(rule.subject[locale])}</b>: {rule.says[locale]}
              </li>
            )),
          )}
        </ul>
      </Card>
    </>
  );
}

const criterionPath = (draftId: string, set: string, criterion: string): string =>
  withQuery(paths.agreementDraftPart(draftId, slugOfPart('CRITERION')), { set, criterion });
