import { useTranslations } from 'next-intl';
import { emptyFormState, type FormAction } from '@/lib/schemas/form-state';
import { ActForm } from '../slots/act-form';

/** One press says that the reminder reached the applicant. */
export function ReminderForm({ action, offerId }: { action: FormAction; offerId: string }) {
  const t = useTranslations('offers');
  return (
    <ActForm
      action={action}
      initial={emptyFormState}
      fields={[{ kind: 'hidden', name: 'offerId', value: offerId }]}
      submit={t('reminder.told')}
      look="plain"
      keptText={t('send.kept')}
      form="reminder"
    >
      <p className="text-sm text-ink-muted">{t('reminder.toldHint')}</p>
    </ActForm>
  );
}
