import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActForm } from '@/components/slots/act-form';
import { returnFields } from '@/components/slots/return-fields';
import { slotFields } from '@/components/slots/slot-fields';
import { SlotStep } from '@/components/slots/slot-step';
import { telephoneFields } from '@/components/slots/telephone-fields';
import { Notice } from '@/components/ui/notice';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { findVacancyCase } from '@/lib/data/vacancies/vacancy-case';
import type { SlotProps } from '../slot-of';
import { stepOf } from '../step-of';
import { recordReturnAction, returnSlotAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('slots.return'))('title') };
}

/** The home goes back to the organisation with a reason that says whose fault it is and what becomes of the turn. */
async function ReturnPage(props: SlotProps) {
  const acts = ['return', 'returnByPhone'] as const;
  const { scope, file, tier, act, refusal, keptText, cancel } = await stepOf(props, 'slot.view', acts);
  const [t, tReasons, tTelephone, vacancy] = await Promise.all([
    getTranslations('slots.return'),
    getTranslations('slots.reasons'),
    getTranslations('slots.telephone'),
    findVacancyCase(scope, file.slot.vacancyId),
  ]);
  const recorded = act === 'returnByPhone';
  const counted = vacancy?.vacancy.counterId != null;
  return (
    <SlotStep file={file} tier={tier} title={t('title')} lead={t('lead')} refusal={refusal}>
      <div className="grid gap-5">
        {file.slot.state === 'NAMED' && <Notice tone="warning">{t('namedWarning')}</Notice>}
        <ActForm
          action={recorded ? recordReturnAction : returnSlotAction}
          initial={await initialFormState(recorded ? 'return' : 'slot.return')}
          fields={[
            ...slotFields(file.slot),
            ...returnFields({ t, tReasons, returns: file.returns, counted, own: !recorded }),
            ...(recorded ? [telephoneFields(tTelephone, file.today)] : []),
          ]}
          submit={t(recorded ? 'submitRecord' : 'submit')}
          look="danger"
          cancel={cancel}
          keptText={keptText}
        >
          {file.slot.state !== 'OFFERED' && <p className="text-sm text-ink-muted">{t('rentClaimed')}</p>}
        </ActForm>
      </div>
    </SlotStep>
  );
}

export default orBroken(ReturnPage);
