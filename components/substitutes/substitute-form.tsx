import { useTranslations } from 'next-intl';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import type { ActField } from '../slots/act-field';
import { ActForm } from '../slots/act-form';
import { Card } from '../ui/card';

interface Colleague {
  userId: string;
  name: string;
}

interface SubstituteFormProps {
  /** Everybody who may receive homes, the reader among them. */
  colleagues: readonly Colleague[];
  reader: { userId: string; manages: boolean };
  today: string;
  action: FormAction;
  initial: FormState;
  keptText: string;
}

/** A colleague for a period: for the reader herself, or for anybody when she is the manager. */
export function SubstituteForm({
  colleagues,
  reader,
  today,
  action,
  initial,
  keptText,
}: SubstituteFormProps) {
  const t = useTranslations('substitutes');
  const { userId, manages } = reader;
  const others = colleagues.filter((colleague) => colleague.userId !== userId);
  const named = (list: readonly Colleague[]) =>
    list.map((colleague) => ({
      value: colleague.userId,
      label: colleague.userId === userId ? t('forYou', { name: colleague.name }) : colleague.name,
    }));
  const absent: ActField = manages
    ? {
        ...{ kind: 'select', name: 'absent', label: t('forWhom'), placeholder: t('choose') },
        options: named(colleagues),
      }
    : { kind: 'hidden', name: 'absent', value: userId };
  return (
    <Card title={t('formTitle')}>
      {others.length === 0 ? (
        <p>{t('alone')}</p>
      ) : (
        <ActForm
          action={action}
          initial={initial}
          keptText={keptText}
          submit={t('submit')}
          fields={[
            absent,
            {
              ...{ kind: 'select', name: 'substitute', label: t('substitute'), placeholder: t('choose') },
              options: named(manages ? colleagues : others),
            },
            { kind: 'day', name: 'from', label: t('from'), value: today, min: today },
            { kind: 'day', name: 'to', label: t('to'), hint: t('toHint'), optional: true, min: today },
          ]}
        />
      )}
    </Card>
  );
}
