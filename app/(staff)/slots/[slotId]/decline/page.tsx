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
import { recordDeclineAction, unnameCitizenAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('slots.decline'))('title') };
}

/** The citizen says no, or the naming is withdrawn; the organisation may record what it was told on the telephone. */
async function DeclinePage(props: SlotProps) {
  const acts = ['decline', 'declineByPhone'] as const;
  const { file, tier, act, refusal, keptText, cancel } = await stepOf(props, 'slot.view', acts);
  const [t, tTelephone] = await Promise.all([
    getTranslations('slots.decline'),
    getTranslations('slots.telephone'),
  ]);
  const recorded = act === 'declineByPhone';
  return (
    <SlotStep file={file} tier={tier} title={t('title')} lead={t('lead')} refusal={refusal}>
      <ActForm
        action={recorded ? recordDeclineAction : unnameCitizenAction}
        initial={await initialFormState(recorded ? 'decline' : 'slot.name')}
        fields={[
          ...slotFields(file.slot),
          {
            ...{ kind: 'radio', name: 'as', label: t('as') },
            choices: (['DECLINED', 'WITHDRAWN'] as const).map((value) => ({ value, label: t(value) })),
          },
          ...(recorded ? [telephoneFields(tTelephone, file.today)] : []),
        ]}
        submit={t(recorded ? 'submitRecord' : 'submit')}
        cancel={cancel}
        keptText={keptText}
      />
    </SlotStep>
  );
}

export default orBroken(DeclinePage);
