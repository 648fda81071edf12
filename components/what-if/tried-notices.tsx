import { useLocale, useTranslations } from 'next-intl';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import { labelOfUnknown } from '@/lib/domain/what-if/plan-words';
import type { Unknown } from '@/lib/domain/what-if/tried-agreement';
import { Notice } from '../ui/notice';

/** What the address names and cannot be tried: said, and left out of the trial. */
export function MissingNotices({ missing }: { missing: readonly ('draft' | 'round' | 'individual')[] }) {
  const t = useTranslations('whatIf.missing');
  return missing.map((what) => (
    <Notice key={what} tone="warning">
      {t(what)}
    </Notice>
  ));
}

interface UnknownNoticeProps {
  unknown: readonly Unknown[];
  /** Agreements that may have a word for it. */
  agreements: readonly Agreement[];
}

/** Tiers and rules of the past that the tried agreement does not have. */
export function UnknownNotice({ unknown, agreements }: UnknownNoticeProps) {
  const t = useTranslations('whatIf.unknown');
  const locale = useLocale();
  if (unknown.length === 0) return null;
  return (
    <Notice tone="warning" title={t('title')}>
      <ul className="mt-1 list-disc pl-5">
        {unknown.map(({ what, word, departments, homes }) => (
          <li key={`${what} ${word}`}>
            {t(what, {
              label: (what === 'TIER' ? labelOfUnknown(agreements, word) : ruleLabel(agreements, word))[
                locale
              ],
              departments: departments.size,
              homes,
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function ruleLabel(agreements: readonly Agreement[], rule: string) {
  const known = agreements.flatMap(({ dwellingRules }) => dwellingRules).find((row) => row.rule === rule);
  return known?.label ?? { da: rule, en: rule };
}
