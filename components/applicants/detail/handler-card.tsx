import { useTranslations } from 'next-intl';
import type { Applicant } from '@/lib/domain/applicant/applicant';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { ActForm } from '../../slots/act-form';
import { Card } from '../../ui/card';

interface HandlerCardProps {
  applicant: Applicant;
  colleagues: readonly { readonly id: string; readonly name: string }[];
  action: FormAction;
  initial: FormState;
}

/** Gives a protected applicant to somebody else. */
export function HandlerCard({ applicant, colleagues, action, initial }: HandlerCardProps) {
  const t = useTranslations('applicants.handler');
  const common = useTranslations('applicants.form');
  const kept = useTranslations('forms')('kept');
  const others = colleagues.filter(({ id }) => id !== applicant.handledBy);
  return (
    <Card small title={t('title')}>
      <p className="mb-3 text-sm text-ink-muted">{t('text')}</p>
      <ActForm
        action={action}
        initial={initial}
        form="handler"
        submit={t('submit')}
        look="plain"
        keptText={kept}
        fields={[
          { kind: 'hidden', name: 'applicantId', value: applicant.id },
          { kind: 'hidden', name: 'revision', value: String(applicant.revision) },
          {
            ...{ kind: 'select', name: 'handledBy', label: t('to'), placeholder: common('choose') },
            options: others.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
      />
    </Card>
  );
}
