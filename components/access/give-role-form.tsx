'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { CardForm } from '../ui/card-form';
import { fieldsOf } from '../ui/fields-of';
import { type Option, SelectField } from '../ui/select-field';

interface GiveRoleFormProps {
  action: FormAction;
  initial: FormState;
  userId: string;
  roles: readonly Option[];
  places: readonly Option[];
}

/** One role more, there or elsewhere. */
export function GiveRoleForm({ action, initial, userId, roles, places }: GiveRoleFormProps) {
  const [state, send] = useActionState(action, initial);
  const t = useTranslations('people.give');
  const tInvite = useTranslations('people.invite');
  const labels = { place: tInvite('place'), role: t('role') };
  const field = fieldsOf(state, labels);
  const [only] = places;
  return (
    <section aria-labelledby="give-role">
      <h2 id="give-role" className="mb-3">
        {t('title')}
      </h2>
      <CardForm {...{ send, state, labels }} hidden={{ userId }} submit={t('submit')} look="plain">
        <SelectField
          {...field('place', places.length === 1 ? only?.value : '')}
          options={places}
          placeholder={tInvite('choose')}
        />
        <SelectField {...field('role')} options={roles} placeholder={tInvite('choose')} />
      </CardForm>
    </section>
  );
}
