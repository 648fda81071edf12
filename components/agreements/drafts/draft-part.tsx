import { useLocale, useTranslations } from 'next-intl';
import type { ReadPart, ReadRule } from '@/lib/domain/agreement/edit/read-draft';
import type { Finding } from '@/lib/domain/agreement/review/finding';
import type { Rule } from '@/lib/domain/agreement/rules/rule';
import { capitalised } from '../../ui/capitalised';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { Notice } from '../../ui/notice';
import { SectionReference } from '../section-reference';

interface DraftPartProps {
  read: ReadPart;
  /** The link to the editor of the part, for who may change it. */
  edit: React.ReactNode;
}

/** One part of a draft in plain words: each rule with its section, how it was before, and what the check found. */
export function DraftPart({ read, edit }: DraftPartProps) {
  const t = useTranslations('drafts');
  const locale = useLocale();
  return (
    <Card title={t(`ruleParts.${read.part}`)} id={partId(read.part)} aside={edit}>
      <FindingList findings={read.findings} />
      {read.rules.length + read.removed.length === 0 ? (
        <p className="text-md text-ink-muted">{t('saysNothing')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {read.rules.map((row) => (
            <RuleRow key={row.rule.key} row={row} />
          ))}
          {read.removed.map((rule) => (
            <RuleLine key={rule.key} rule={rule}>
              <p className="text-md text-ink-muted">
                <Chip tone="warning">{t('removed')}</Chip> <s>{rule.says[locale]}</s>
              </p>
            </RuleLine>
          ))}
        </ul>
      )}
    </Card>
  );
}

export const partId = (part: string): string => `part-${part.toLowerCase().replaceAll('_', '-')}`;

function RuleRow({ row: { rule, change } }: { row: ReadRule }) {
  const t = useTranslations('drafts');
  const locale = useLocale();
  return (
    <RuleLine rule={rule}>
      <p className="text-md">
        {capitalised(rule.says[locale])} {change?.kind === 'ADDED' && <Chip tone="strong">{t('added')}</Chip>}
        {change?.kind === 'CHANGED' && <Chip tone="strong">{t('changed')}</Chip>}
      </p>
      {change?.kind === 'CHANGED' && (
        <p className="text-sm text-ink-muted">{t('before', { says: change.before.says[locale] })}</p>
      )}
    </RuleLine>
  );
}

/** What it is about, what is said of it, and where that stands. */
function RuleLine({ rule, children }: { rule: Rule; children: React.ReactNode }) {
  const locale = useLocale();
  return (
    <li className="grid gap-x-5 gap-y-1 py-2.5 first:pt-0 last:pb-0 sm:grid-cols-[minmax(8rem,13rem)_minmax(0,1fr)_minmax(7rem,13rem)]">
      <b className="font-medium wrap-break-word">{capitalised(rule.subject[locale])}</b>
      <div className="min-w-0 max-w-prose">{children}</div>
      <span className="sm:text-end">{rule.reference && <SectionReference reference={rule.reference} />}</span>
    </li>
  );
}

/** What the check found, beside the part it concerns. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const locale = useLocale();
  if (findings.length === 0) return null;
  return (
    <div className="mb-4 grid gap-2">
      {findings.map(({ code, text }) => (
        <Notice key={`${code} ${text.da}`} tone="warning">
          {text[locale]}
        </Notice>
      ))}
    </div>
  );
}
