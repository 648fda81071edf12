import { useTranslations } from 'next-intl';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { LinkButton } from '../ui/button';
import { Card } from '../ui/card';
import { SubmitButton } from '../ui/submit-button';
import { FormShell } from '../vacancies/form/form-shell';

interface ConfirmPlacementProps {
  action: FormAction;
  initial: FormState;
  values: Readonly<Record<string, string>>;
  changeHref: string;
  found: number;
  /** What is entered, in a line. */
  enters: string;
  criteria: readonly string[];
  criteriaNames: readonly string[];
  /** A designation or rehousing goes before any placement. */
  overruled: boolean;
}

/** What a late placement would have changed, and the button that enters it. */
export function ConfirmPlacement(props: ConfirmPlacementProps) {
  const { action, initial, values, changeHref, found, enters, criteria, criteriaNames, overruled } = props;
  const t = useTranslations('lateKnowledge.placement');
  const kept = useTranslations('forms')('kept');
  return (
    <Card title={t('previewTitle')}>
      <div className="mb-5 max-w-prose space-y-2">
        <p>{enters}</p>
        {criteria.length > 0 && (
          <p>
            {t('criteria')}: {criteriaNames.join(', ')}
          </p>
        )}
        {overruled && <p>{t('goesBefore')}</p>}
        <p className="font-medium">{found === 0 ? t('previewNone') : t('previewSome', { count: found })}</p>
      </div>
      <FormShell
        action={action}
        initial={initial}
        form="confirm"
        words={{ kept }}
        foot={
          <>
            <SubmitButton>{t('submit')}</SubmitButton>
            <LinkButton href={changeHref} look="quiet">
              {t('change')}
            </LinkButton>
          </>
        }
      >
        {criteria.map((id) => (
          <input key={id} type="hidden" name="criteria[]" value={id} />
        ))}
        {Object.entries(values).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </FormShell>
    </Card>
  );
}
