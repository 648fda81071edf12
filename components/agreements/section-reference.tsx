import { useLocale, useTranslations } from 'next-intl';
import type { Reference } from '@/lib/domain/agreement/agreement';
import { Chip } from '../ui/chip';
import { keepTogether } from '../ui/keep-together';

/** Where a rule stands; what was assumed says so. */
export function SectionReference({ reference }: { reference: Reference }) {
  const locale = useLocale();
  return (
    <span className="text-xs text-ink-muted">
      {keepTogether(reference.text[locale])} {reference.assumed && <AssumedChip />}
    </span>
  );
}

/** The mark of a value that no agreement gives. */
function AssumedChip() {
  const t = useTranslations('agreements');
  return (
    <span title={t('assumedHint')}>
      <Chip tone="warning">{t('assumed')}</Chip>
    </span>
  );
}
