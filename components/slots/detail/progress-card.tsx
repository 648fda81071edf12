import { useLocale, useTranslations } from 'next-intl';
import type { SlotCase } from '@/lib/domain/slot/slot-case';
import { Card } from '../../ui/card';
import { classNames } from '../../ui/class-names';
import { formatDay } from '../../ui/format';
import { Icon } from '../../ui/icon';
import { shortMoment } from '../../vacancies/moment';

const STEPS = ['OFFERED', 'CLAIMED', 'NAMED', 'HANDED_OVER', 'COMPLETED'] as const;
type Step = (typeof STEPS)[number];

/** The five steps of an allocation with the day of each that is done. */
export function ProgressCard({ file }: { file: SlotCase }) {
  const t = useTranslations('slots.detail');
  const locale = useLocale();
  const when = daysOf(file, locale);
  const reached = STEPS.filter((step) => when[step] !== null).length;
  return (
    <Card title={t('steps')} small>
      <ol className="grid gap-2.5 text-sm">
        {STEPS.map((step, index) => (
          <li key={step} className={classNames('flex gap-2.5', index >= reached && 'text-ink-muted')}>
            <span
              aria-hidden="true"
              className={classNames(
                'keep-ink mt-px grid size-5 flex-none place-items-center rounded-full border text-xs',
                index < reached ? 'border-accent bg-accent text-white' : 'border-edge',
              )}
            >
              {index < reached ? <Tick /> : index + 1}
            </span>
            <span>
              {t(`step.${step}`)}{' '}
              <span className="sr-only">({t(index < reached ? 'stepDone' : 'stepNext')})</span>
              {when[step] && <span className="block text-xs text-ink-muted">{when[step]}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

const Tick = () => (
  <span className="scale-75">
    <Icon name="check" />
  </span>
);

function daysOf(file: SlotCase, locale: Parameters<typeof formatDay>[1]): Record<Step, string | null> {
  const { slot, namings, contacts, leaseSignedOn } = file;
  const naming = namings.find(({ withdrawnAt }) => withdrawnAt === null);
  const contact = naming && contacts.find(({ handedOverAt }) => handedOverAt >= naming.namedAt);
  const at = (instant: Date | null | undefined) => (instant ? shortMoment(instant, locale) : null);
  return {
    OFFERED: formatDay(slot.offeredOn, locale),
    CLAIMED: at(slot.claimedAt),
    NAMED: at(naming?.namedAt),
    HANDED_OVER: at(contact?.handedOverAt),
    COMPLETED: leaseSignedOn && formatDay(leaseSignedOn, locale),
  };
}
