import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ActForm } from '@/components/slots/act-form';
import { slotFields } from '@/components/slots/slot-fields';
import { SlotStep } from '@/components/slots/slot-step';
import { formatLongDay } from '@/components/ui/format';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import type { SlotProps } from '../slot-of';
import { stepOf } from '../step-of';
import { undoCompletionAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('slots.undo'))('title') };
}

/** A signing is taken back with a reason until the home is taken over. */
async function UndoLeasePage(props: SlotProps) {
  const { file, tier, refusal, keptText, cancel } = await stepOf(props, 'slot.complete', ['undoLease']);
  const [t, locale] = await Promise.all([getTranslations('slots.undo'), getLocale()]);
  const { takeoverOn } = file;
  const lead = takeoverOn ? t('lead', { day: formatLongDay(takeoverOn, locale) }) : t('leadOpen');
  return (
    <SlotStep file={file} tier={tier} title={t('title')} lead={lead} refusal={refusal}>
      <ActForm
        action={undoCompletionAction}
        initial={await initialFormState('undo-lease')}
        fields={[
          ...slotFields(file.slot),
          {
            kind: 'textarea',
            name: 'reason',
            label: t('reason'),
            hint: t('reasonHint'),
            rows: 3,
            maxLength: 1000,
          },
        ]}
        submit={t('submit')}
        look="danger"
        cancel={cancel}
        keptText={keptText}
      />
    </SlotStep>
  );
}

export default orBroken(UndoLeasePage);
