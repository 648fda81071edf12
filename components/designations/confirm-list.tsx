import { useTranslations } from 'next-intl';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { LinkButton } from '../ui/button';
import { SubmitButton } from '../ui/submit-button';
import { FormShell } from '../vacancies/form/form-shell';

interface ConfirmListProps {
  action: FormAction;
  initial: FormState;
  /** What was looked at, and is sent as it is. */
  values: Readonly<Record<string, string>>;
  boxes: readonly string[];
  stamp: string;
  changeHref: string;
}

/** Enters exactly what the preview showed. */
export function ConfirmList({ action, initial, values, boxes, stamp, changeHref }: ConfirmListProps) {
  const t = useTranslations('designations.form');
  const kept = useTranslations('forms')('kept');
  return (
    <FormShell
      action={action}
      initial={initial}
      words={{ kept, labels: { listOn: t('listOn'), reason: t('reason') } }}
      form="confirm"
      foot={
        <>
          <SubmitButton>{t('submit')}</SubmitButton>
          <LinkButton href={changeHref} look="quiet">
            {t('change')}
          </LinkButton>
        </>
      }
    >
      {Object.entries({ ...values, stamp }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {boxes.map((box) => (
        <input key={box} type="hidden" name="listed[]" value={box} />
      ))}
    </FormShell>
  );
}
