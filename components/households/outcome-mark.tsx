import { useTranslations } from 'next-intl';
import type { Outcome } from '@/lib/domain/criteria/vocabulary';
import { classNames } from '../ui/class-names';
import { Icon, type IconName } from '../ui/icon';

const LOOKS: Record<Outcome, { icon: IconName; tone: string }> = {
  MET: { icon: 'check', tone: 'text-green' },
  NOT_MET: { icon: 'cross', tone: 'text-red' },
  NOT_DOCUMENTED: { icon: 'info', tone: 'text-warn' },
};

/** Met, not met, not documented: a mark and the word; the colour only helps. */
export function OutcomeMark({ outcome, large }: { outcome: Outcome; large?: boolean }) {
  const t = useTranslations('households.outcome');
  const { icon, tone } = LOOKS[outcome];
  return (
    <span
      className={classNames(
        'inline-flex items-start gap-1.5 whitespace-nowrap',
        tone,
        large ? 'text-base' : 'text-sm',
      )}
    >
      <Icon name={icon} />
      <b className="font-medium">{t(outcome)}</b>
    </span>
  );
}
