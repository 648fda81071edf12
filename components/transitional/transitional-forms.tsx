import { useTranslations } from 'next-intl';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { TRANSITIONAL_ENDS } from '@/lib/domain/transitional/transitional';
import type { ActField } from '../slots/act-field';
import { ActForm } from '../slots/act-form';
import type { FormSlot } from '../slots/detail/form-slot';
import { Card } from '../ui/card';
import type { ShownTransitional } from './transitional-facts';

interface Props {
  slotId: string;
  home: ShownTransitional | null;
  today: CalendarDate;
  takeoverOn: CalendarDate | null;
  keptText: string;
  begin: FormSlot;
  assess: FormSlot;
  end: FormSlot;
}

/** What can be recorded now: that it is one, then that the ability to pay was assessed, and how it ended. */
export function TransitionalForms({ slotId, home, today, takeoverOn, keptText, begin, assess, end }: Props) {
  const t = useTranslations('transitional');
  const slot: ActField = { kind: 'hidden', name: 'slotId', value: slotId };
  if (home === null)
    return (
      <Card title={t('begin.title')}>
        <p className="mb-4 max-w-prose">{t('begin.lead')}</p>
        <ActForm
          {...begin}
          fields={[
            slot,
            { kind: 'day', name: 'from', label: t('from'), value: takeoverOn ?? today },
            { kind: 'day', name: 'until', label: t('until'), hint: t('begin.untilHint') },
          ]}
          submit={t('begin.submit')}
          keptText={keptText}
        />
      </Card>
    );
  if (home.ended !== null) return null;
  const held: readonly ActField[] = [
    slot,
    { kind: 'hidden', name: 'revision', value: String(home.revision) },
  ];
  return (
    <>
      {home.assessedOn === null && (
        <Card title={t('assess.title')}>
          <p className="mb-4 max-w-prose">{t('assess.lead')}</p>
          <ActForm
            {...assess}
            form="assess"
            fields={[...held, { kind: 'day', name: 'on', label: t('assess.on'), value: today, max: today }]}
            submit={t('assess.submit')}
            look="plain"
            keptText={keptText}
          />
        </Card>
      )}
      <Card title={t('finish.title')}>
        <ActForm
          {...end}
          form="end"
          fields={[
            ...held,
            {
              ...{ kind: 'radio', name: 'as', label: t('finish.how') },
              choices: TRANSITIONAL_ENDS.map((as) => ({
                ...{ value: as, label: t(`end.${as}`), hint: t(`endHint.${as}`) },
              })),
            },
            {
              kind: 'day',
              name: 'on',
              label: t('finish.on'),
              hint: t('finish.onHint'),
              value: today,
              max: today,
            },
          ]}
          submit={t('finish.submit')}
          keptText={keptText}
        />
      </Card>
    </>
  );
}
