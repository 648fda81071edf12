'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { emptyFormState, errorsOf, type FormAction, type FormState, keptOf } from '@/lib/schemas/form-state';
import { type Option, SelectField } from '../ui/select-field';
import { SubmitButton } from '../ui/submit-button';

interface HeldRoleFormsProps {
  hidden: { userId: string; membershipId: string };
  role: string;
  /** The role and the place, for whoever hears the buttons. */
  name: string;
  roles: readonly Option[];
  change: FormAction;
  initial: FormState;
  end: FormAction;
}

/** Another role in the same place, or none there any more. */
export function HeldRoleForms({ hidden, role, name, roles, change, initial, end }: HeldRoleFormsProps) {
  const t = useTranslations('people.one');
  const tPeople = useTranslations('people');
  const [changed, sendChange] = useActionState(change, keptOf(initial, hidden));
  const [ended, sendEnd] = useActionState(end, emptyFormState);
  const kept = Object.entries(hidden).map(([field, value]) => (
    <input key={field} type="hidden" name={field} value={value} />
  ));
  const faults = [...errorsOf(changed), ...errorsOf(ended)];
  return (
    <div className="grid gap-2">
      {changed.kept && <p role="status">{tPeople('again')}</p>}
      <div className="flex flex-wrap items-end gap-3">
        {roles.length > 1 && (
          <form action={sendChange} className="flex flex-wrap items-end gap-2">
            {kept}
            <SelectField
              name="role"
              form={hidden.membershipId}
              label={t('changeTo')}
              bare
              options={roles}
              defaultValue={changed.values.role ?? role}
              width="medium"
            />
            <SubmitButton look="plain" size="sm" label={t('changeLabel', { name })}>
              {t('change')}
            </SubmitButton>
          </form>
        )}
        <form action={sendEnd}>
          {kept}
          <SubmitButton look="danger" size="sm" label={t('endLabel', { name })}>
            {t('end')}
          </SubmitButton>
        </form>
      </div>
      {faults.map(({ message }) => (
        <p key={message} role="alert" className="text-sm text-red">
          {message}
        </p>
      ))}
    </div>
  );
}
