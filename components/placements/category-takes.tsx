import { useLocale, useTranslations } from 'next-intl';
import type { CategoryVerdict, Condition } from '@/lib/domain/placement/category';
import { type Deciding, decidingOf } from '@/lib/domain/placement/category-deciding';
import { conditionText } from './figure-text';

interface Props {
  row: CategoryVerdict;
  /** All that was worked out of the area. */
  rows: readonly CategoryVerdict[];
}

/** What a category takes: the category it rests on, what decides the outcome, and how many of the criteria are met. */
export function CategoryTakes({ row, rows }: Props) {
  const t = useTranslations('placements.categories');
  const tNames = useTranslations('departments.designation');
  const { restsOn, some, needed } = row;
  const { conditions, base } = decidingOf(row, rows);
  const count = (outcome: Condition['outcome']) => some.filter((one) => one.outcome === outcome).length;
  return (
    <ul className="space-y-0.5 text-sm">
      {restsOn && (
        <li>{t('restsOn', { category: tNames(restsOn).toLowerCase(), outcome: base ?? 'NONE' })}</li>
      )}
      {conditions.map((condition) => (
        <li key={condition.condition} className="font-semibold">
          <Decides must={condition} />
        </li>
      ))}
      {some.length > 0 && (
        <li>{t('counted', { met: count('MET'), unknown: count('UNKNOWN'), needed, of: some.length })}</li>
      )}
    </ul>
  );
}

/** One that must be met, and is not or is not known: its figure and what the act asks. */
function Decides({ must: { condition, figure, limit, outcome } }: { must: Deciding['conditions'][number] }) {
  const t = useTranslations('placements.categories');
  const locale = useLocale();
  if (outcome === 'UNKNOWN' || !figure?.known || limit === null) return t(`notKnown.${condition}`);
  return t(`decides.${condition}`, {
    figure: conditionText(condition, figure.value, locale),
    limit: t(`limit.${limit.is}`, { limit: conditionText(condition, limit.value, locale) }),
  });
}
