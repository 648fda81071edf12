import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActForm } from '@/components/slots/act-form';
import { slotFields } from '@/components/slots/slot-fields';
import { SlotStep } from '@/components/slots/slot-step';
import { telephoneFields } from '@/components/slots/telephone-fields';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import type { SlotProps } from '../slot-of';
import { stepOf } from '../step-of';
import { recordClaimAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('slots.record'))('claimTitle') };
}

/** The organisation records that the municipality received the home by telephone. */
async function RecordClaimPage(props: SlotProps) {
  const { file, tier, refusal, keptText, cancel } = await stepOf(props, 'telephone.record', ['claimByPhone']);
  const [t, tTelephone] = await Promise.all([
    getTranslations('slots.record'),
    getTranslations('slots.telephone'),
  ]);
  return (
    <SlotStep file={file} tier={tier} title={t('claimTitle')} lead={t('claimLead')} refusal={refusal}>
      <ActForm
        action={recordClaimAction}
        initial={await initialFormState('claim')}
        fields={[...slotFields(file.slot), telephoneFields(tTelephone, file.today)]}
        submit={t('claimSubmit')}
        cancel={cancel}
        keptText={keptText}
      />
    </SlotStep>
  );
}

export default orBroken(RecordClaimPage);
