import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActForm } from '@/components/slots/act-form';
import { slotFields } from '@/components/slots/slot-fields';
import { SlotStep } from '@/components/slots/slot-step';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { listReceivers } from '@/lib/data/slots/slot-trays';
import type { SlotProps } from '../slot-of';
import { stepOf } from '../step-of';
import { reassignSlotAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('slots.reassign'))('title') };
}

/** A manager gives a received home to another colleague. */
async function ReassignPage(props: SlotProps) {
  const { scope, file, tier, refusal, keptText, cancel } = await stepOf(props, 'slot.reassign', ['reassign']);
  const [t, receivers] = await Promise.all([getTranslations('slots.reassign'), listReceivers(scope)]);
  const { claimedBy } = file.slot;
  const others = receivers.filter(({ userId }) => userId !== claimedBy?.userId);
  return (
    <SlotStep
      file={file}
      tier={tier}
      title={t('title')}
      lead={t('lead', { name: claimedBy?.name ?? '' })}
      refusal={refusal}
    >
      {others.length === 0 ? (
        <p>{t('nobody')}</p>
      ) : (
        <ActForm
          action={reassignSlotAction}
          initial={await initialFormState('slot.reassign')}
          fields={[
            ...slotFields(file.slot),
            {
              ...{ kind: 'select', name: 'to', label: t('to'), placeholder: t('choose') },
              options: others.map(({ userId, name }) => ({ value: userId, label: name })),
            },
          ]}
          submit={t('submit')}
          cancel={cancel}
          keptText={keptText}
        />
      )}
    </SlotStep>
  );
}

export default orBroken(ReassignPage);
