import { useLocale, useTranslations } from 'next-intl';
import type { CprView } from '@/lib/domain/applicant/applicant-file';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { ActForm } from '../../slots/act-form';
import { Card } from '../../ui/card';
import { shortMoment } from '../../vacancies/moment';

interface CprCardProps {
  applicantId: string;
  hasCpr: boolean;
  views: readonly CprView[];
  /** Of a protected applicant in other hands nothing is shown that somebody wrote. */
  hidden: boolean;
  /** Absent for who may not see it. */
  form?: { readonly action: FormAction; readonly initial: FormState };
}

/** The number hidden, the form that shows it once with a reason, and who has looked. */
export function CprCard({ applicantId, hasCpr, views, hidden, form }: CprCardProps) {
  const t = useTranslations('applicants.cpr');
  const kept = useTranslations('forms')('kept');
  return (
    <Card small title={t('title')}>
      <div className="grid gap-3 text-sm">
        {hasCpr ? (
          <p>
            <span aria-hidden="true">{t('masked')}</span>
            <span className="sr-only">{t('maskedLabel')}</span>
          </p>
        ) : (
          <p className="text-ink-muted">{t('none')}</p>
        )}
        {hasCpr && form && (
          <ActForm
            action={form.action}
            initial={form.initial}
            form="cpr"
            submit={t('show')}
            look="plain"
            keptText={kept}
            fields={[
              { kind: 'hidden', name: 'applicantId', value: applicantId },
              {
                ...{ kind: 'text', name: 'reason', label: t('reason'), hint: t('reasonHint') },
                maxLength: 500,
              },
            ]}
          />
        )}
        {views.length > 0 && <Views views={views} hidden={hidden} />}
      </div>
    </Card>
  );
}

function Views({ views, hidden }: Pick<CprCardProps, 'views' | 'hidden'>) {
  const t = useTranslations('applicants.cpr');
  const locale = useLocale();
  const toldOf = ({ reason, byName, at }: CprView): string => {
    const who = { name: byName ?? '', when: shortMoment(at, locale) };
    if (hidden) return t('viewedBy', who);
    return reason === null ? t('viewedErased', who) : t('viewed', { ...who, reason });
  };
  return (
    <details className="text-xs text-ink-muted">
      <summary className="underline underline-offset-4">{t('views', { count: views.length })}</summary>
      <ul className="mt-1.5 space-y-0.5">
        {views.map((view) => (
          <li key={view.at.toISOString()}>{toldOf(view)}</li>
        ))}
      </ul>
    </details>
  );
}
