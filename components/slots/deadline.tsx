import { useLocale, useTranslations } from 'next-intl';
import { classNames } from '../ui/class-names';
import { formatShortWeekday, formatWeekday } from '../ui/format';

export interface DeadlineProps {
  /** The last day, ÅÅÅÅ-MM-DD. */
  day: string;
  /** 0 on the last day; below 0 when it has passed. */
  workingDaysLeft: number;
  /** The whole deadline in working days. */
  of: number;
  /** The agreement gives no deadline: the value is assumed and says so. */
  assumed?: boolean;
  /** In a table cell: shorter words. */
  compact?: boolean;
}

/** A deadline as weekday and working days left, with one mark per working day: gone, or still to come. */
export function Deadline({ day, workingDaysLeft, of, assumed, compact }: DeadlineProps) {
  const t = useTranslations('deadline');
  const locale = useLocale();
  if (compact) {
    const left = shortWords(workingDaysLeft, t);
    return (
      <div className="min-w-32 max-w-52 text-start">
        <b className={workingDaysLeft < 0 ? 'text-red' : undefined}>{left}</b>{' '}
        <span className="text-sm whitespace-nowrap text-ink-muted">{formatShortWeekday(day, locale)}</span>
        <WorkingDays left={workingDaysLeft} of={of} thin />
      </div>
    );
  }
  return (
    <div>
      <p className="text-xl font-semibold tracking-tight">{t('due', { day: formatWeekday(day, locale) })}</p>
      <WorkingDays left={workingDaysLeft} of={of} />
      <p className="text-sm text-ink-muted">
        <span className={classNames('font-medium', workingDaysLeft < 0 ? 'text-red' : 'text-ink')}>
          {longWords(workingDaysLeft, t)}.
        </span>{' '}
        {t('elapsed', { elapsed: Math.min(of, Math.max(0, of - workingDaysLeft)), of })}
        {assumed && ` ${t('assumed')}`}
      </p>
    </div>
  );
}

type Words = ReturnType<typeof useTranslations<'deadline'>>;

function longWords(left: number, t: Words): string {
  if (left === 0) return t('todayLong');
  return left > 0 ? t('leftLong', { count: left }) : t('over', { count: -left });
}

function shortWords(left: number, t: Words): string {
  if (left === 0) return t('today');
  return left > 0 ? t('left', { count: left }) : t('over', { count: -left });
}

/** The words beside it say the same, so the marks are for the eye alone. */
function WorkingDays({ left, of, thin }: { left: number; of: number; thin?: boolean }) {
  const days = Math.max(1, of);
  const gone = Math.min(days, Math.max(0, days - left));
  const step = 100 / days;
  const fill =
    left <= 0 ? 'fill-bar-late forced-colors:fill-[Mark]' : 'fill-accent forced-colors:fill-[CanvasText]';
  return (
    <svg
      aria-hidden="true"
      width="100%"
      height={thin ? 6 : 8}
      className={classNames('keep-ink block', thin ? 'mt-1.5' : 'mt-2.5 mb-1.5')}
    >
      {Array.from({ length: days }, (_, index) => index).map((day) => (
        <rect
          key={day}
          x={`${day * step}%`}
          width={`${step - (days > 20 ? 0.4 : 1.2)}%`}
          height="100%"
          rx={2}
          className={day < gone ? fill : 'fill-line forced-colors:fill-[GrayText]'}
        />
      ))}
    </svg>
  );
}
