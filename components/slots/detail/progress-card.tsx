import { useLocale, useTranslations } from 'next-intl';
import type { SlotCase } from '@/lib/domain/slot/slot-case';
import { type SlotStep, slotSteps } from '@/lib/domain/slot/slot-steps';
import { Card } from '../../ui/card';
import { classNames } from '../../ui/class-names';
import { formatDay } from '../../ui/format';
import { Icon } from '../../ui/icon';
import { shortMoment } from '../../vacancies/moment';

/** The steps of an allocation with the day of each that is done; once it is over, no more than happened. */
export function ProgressCard({ file }: { file: SlotCase }) {
  const t = useTranslations('slots.detail');
  return (
    <Card title={t('steps')} small>
      <ol className="grid gap-2.5 text-sm">
        {slotSteps(file).map((one, index) => (
          <Step key={one.step} {...one} number={index + 1} />
        ))}
      </ol>
    </Card>
  );
}

function Step({ step, when, number }: SlotStep & { number: number }) {
  const t = useTranslations('slots');
  const locale = useLocale();
  const isDone = when !== 'YET';
  const name = step === 'RETURNED' || step === 'VOIDED' ? t(`states.${step}`) : t(`detail.step.${step}`);
  return (
    <li className={classNames('flex gap-2.5', !isDone && 'text-ink-muted')}>
      <span
        aria-hidden="true"
        className={classNames(
          'keep-ink mt-px grid size-5 flex-none place-items-center rounded-full border text-xs',
          isDone ? 'border-accent bg-accent text-white' : 'border-edge',
        )}
      >
        {isDone ? <Tick /> : number}
      </span>
      <span>
        {name} <span className="sr-only">({t(isDone ? 'detail.stepDone' : 'detail.stepNext')})</span>
        {isDone && when !== null && (
          <span className="block text-xs text-ink-muted">
            {when instanceof Date ? shortMoment(when, locale) : formatDay(when, locale)}
          </span>
        )}
      </span>
    </li>
  );
}

const Tick = () => (
  <span className="scale-75">
    <Icon name="check" />
  </span>
);
