import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActForm } from '@/components/slots/act-form';
import { slotFields } from '@/components/slots/slot-fields';
import { SlotStep } from '@/components/slots/slot-step';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { laterOf } from '@/lib/domain/calendar/days';
import type { SlotProps } from '../slot-of';
import { stepOf } from '../step-of';
import { completeSlotAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('slots.lease'))('title') };
}

/** The lease is signed; either party may say so. */
async function LeasePage(props: SlotProps) {
  const { file, tier, refusal, keptText, cancel } = await stepOf(props, 'slot.complete', ['lease']);
  const t = await getTranslations('slots.lease');
  const { slot, today, takeoverOn } = file;
  return (
    <SlotStep file={file} tier={tier} title={t('title')} lead={t('lead')} refusal={refusal}>
      <ActForm
        action={completeSlotAction}
        initial={await initialFormState('slot.complete')}
        fields={[
          ...slotFields(slot),
          { kind: 'day', name: 'leaseSignedOn', label: t('signedOn'), value: today, max: today },
          {
            ...{ kind: 'day', name: 'takeoverOn', label: t('takeoverOn') },
            value: takeoverOn ?? laterOf(slot.availableOn, today),
          },
        ]}
        submit={t('submit')}
        cancel={cancel}
        keptText={keptText}
      />
    </SlotStep>
  );
}

export default orBroken(LeasePage);
