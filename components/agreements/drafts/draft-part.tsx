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
  /** What says the rules better than their words. */
  instead?: React.ReactNode;
}

/** One part of a draft in plain words: each rule with its section, how it was before, and what the check found. */
export function DraftPart({ read, edit, instead }: DraftPartProps) {
  const t = useTranslations('drafts');
  return (
    <Card title={t(`ruleParts.${read.part}`)} id={partId(read.part)} aside={edit}>
      <FindingList findings={read.findings} />
      {instead ? (
        instead
      ) : read.rules.length + read.removed.length === 0 ? (
        <p className="text-md text-ink-muted">{t('saysNothing')}</p>
      ) : (
        <RuleLines read={read} />
      )}
    </Card>
  );
}

/** A part that is as it was, and long, is folded: an agreement has two hundred rules. What is shared never is. */
const FEW = 4;

function RuleLines({ read: { part, rules, removed } }: Pick<DraftPartProps, 'read'>) {
  const t = useTranslations('drafts');
  const isNew = removed.length > 0 || rules.some(({ change }) => change !== null);
  const lines = (
    <ul className="divide-y divide-line">
      {rules.map((row) => (
        <RuleRow key={row.rule.key} row={row} />
      ))}
      {removed.map((rule) => (
        <RemovedRow key={rule.key} rule={rule} />
      ))}
    </ul>
  );
  if (isNew || part === 'SHARES' || rules.length <= FEW) return lines;
  return (
    <details className="print:[&::details-content]:[content-visibility:visible]">
      <summary className="w-fit text-md underline underline-offset-4">
        {t('rulesFolded', { count: rules.length })}
      </summary>
      <div className="mt-3">{lines}</div>
    </details>
  );
}

export const partId = (part: string): string => `part-${part.toLowerCase().replaceAll('_', '-')}`;

function RemovedRow({ rule }: { rule: Rule }) {
  const t = useTranslations('drafts');
  const locale = useLocale();
  return (
    <RuleLine rule={rule}>
      <p className="text-md text-ink-muted">
        <Chip tone="warning">{t('removed')}</Chip> <s>{rule.says[locale]}</s>
      </p>
    </RuleLine>
  );
}

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
        <p className="text-sm text-ink-muted">
          {t('before', { says: capitalised(change.before.says[locale]) })}
        </p>
      )}
    </RuleLine>
  );
}

/** What it is about, what is said of it, and where that stands. */
function RuleLine({ rule, children }: { rule: Rule; children: React.ReactNode }) {
  const locale = useLocale();
  return (
    <li className="grid gap-x-5 gap-y-1 py-2.5 first:pt-0 last:pb-0 sm:grid-cols-[minmax(8rem,13rem)_minmax(0,1fr)]">
      <b className="font-medium wrap-break-word">{capitalised(rule.subject[locale])}</b>
      <div className="min-w-0 max-w-prose">
        {children}
        {rule.reference && <SectionReference reference={rule.reference} />}
      </div>
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
          {capitalised(text[locale])}
        </Notice>
      ))}
    </div>
  );
}
