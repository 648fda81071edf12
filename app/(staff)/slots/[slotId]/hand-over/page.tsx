import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActForm } from '@/components/slots/act-form';
import { contactFields } from '@/components/slots/contact-fields';
import { slotFields } from '@/components/slots/slot-fields';
import { SlotStep } from '@/components/slots/slot-step';
import { Notice } from '@/components/ui/notice';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { hasContact } from '@/lib/domain/slot/possible-acts';
import type { SlotProps } from '../slot-of';
import { stepOf } from '../step-of';
import { handOverContactAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('slots.handOver'))('title') };
}

/** The named citizen's contact goes to the organisation, so that the lease can be written. */
async function HandOverPage(props: SlotProps) {
  const { file, tier, refusal, keptText, cancel } = await stepOf(props, 'slot.name', [
    'handOver',
    'replaceContact',
  ]);
  const t = await getTranslations('slots.handOver');
  return (
    <SlotStep file={file} tier={tier} title={t('title')} lead={t('lead')} refusal={refusal}>
      <div className="grid gap-5">
        {hasContact(file) && <Notice tone="warning">{t('replace')}</Notice>}
        <ActForm
          action={handOverContactAction}
          initial={await initialFormState('slot.name')}
          fields={[...slotFields(file.slot), ...contactFields(t)]}
          submit={t('submit')}
          cancel={cancel}
          keptText={keptText}
        />
      </div>
    </SlotStep>
  );
}

export default orBroken(HandOverPage);
