import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ActForm } from '@/components/slots/act-form';
import { demandFields } from '@/components/slots/demand-fields';
import { slotFields } from '@/components/slots/slot-fields';
import { SlotStep } from '@/components/slots/slot-step';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { getOwnDesk } from '@/lib/data/people/desk';
import type { SlotProps } from '../slot-of';
import { stepOf } from '../step-of';
import { nameCitizenAction } from './actions';

const LONGEST_REFERENCE = 60;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('slots.name'))('title') };
}

/** The municipality names a citizen by its own case number; each demand is confirmed by name, or set aside with a reason. */
async function NameCitizenPage(props: SlotProps) {
  const { scope, file, tier, refusal, keptText, cancel } = await stepOf(props, 'slot.name', ['name']);
  const [t, locale, { name }] = await Promise.all([
    getTranslations('slots.name'),
    getLocale(),
    getOwnDesk(scope),
  ]);
  const words = {
    met: t('met', { name }),
    exception: t('exception'),
    exceptionHint: t('exceptionHint'),
    reason: t('reason'),
  };
  return (
    <SlotStep file={file} tier={tier} title={t('title')} lead={t('lead')} refusal={refusal}>
      <ActForm
        action={nameCitizenAction}
        initial={await initialFormState('slot.name')}
        fields={[
          ...slotFields(file.slot),
          {
            ...{ kind: 'text', name: 'caseReference', label: t('caseReference'), hint: t('caseHint') },
            ...{ maxLength: LONGEST_REFERENCE, width: 'medium' },
          },
          ...demandFields(file.demands, words, locale),
        ]}
        submit={t('submit')}
        cancel={cancel}
        keptText={keptText}
      >
        {file.demands.length === 0 && <p className="text-md text-ink-muted">{t('noDemands')}</p>}
      </ActForm>
    </SlotStep>
  );
}

export default orBroken(NameCitizenPage);
