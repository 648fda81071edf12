import type { useTranslations } from 'next-intl';
import type { ImportColumn } from '@/lib/domain/imports/columns';
import type { ImportKind } from '@/lib/domain/imports/kinds';
import type { OwnRule } from '@/lib/domain/imports/own-rules';
import type { Language } from '@/lib/domain/shared/bilingual';

type Texts = ReturnType<typeof useTranslations<'imports'>>;
type Of = { readonly kind: ImportKind; readonly rules: readonly OwnRule[]; readonly locale: Language };

/** What has to stand in a column of a file of the kind; of a rule, those that there are. */
export const columnText =
  (t: Texts, { kind, rules, locale }: Of) =>
  (column: ImportColumn): string => {
    if (column !== 'rule') return t(`columns.${column}`);
    const values = rules.map(({ rule, label }) => `${rule} (${label[locale]})`).join('; ');
    return [
      t('columns.rule'),
      ...(kind === 'OPENINGS' ? [t('ruleOfPast')] : []),
      values === '' ? t('noRules') : t('ruleValues', { values }),
    ].join(' ');
  };
