import { useTranslations } from 'next-intl';
import { emptyFormState, type FormAction } from '@/lib/schemas/form-state';
import type { PassOnFrom } from '@/lib/schemas/offers/offer-acts';
import { ActForm } from '../slots/act-form';

interface PassOnFormProps {
  action: FormAction;
  offerId: string;
  /** Where the reader comes back to. */
  from: PassOnFrom;
}

/** One press says that the link has been passed on. */
export function PassOnForm({ action, offerId, from }: PassOnFormProps) {
  const t = useTranslations('offers');
  return (
    <ActForm
      action={action}
      initial={emptyFormState}
      fields={[
        { kind: 'hidden', name: 'offerId', value: offerId },
        { kind: 'hidden', name: 'from', value: from },
      ]}
      submit={t('link.tell')}
      look="plain"
      keptText={t('send.kept')}
      form={`told-${offerId}`}
    />
  );
}
