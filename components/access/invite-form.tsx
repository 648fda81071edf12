'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { CardForm } from '../ui/card-form';
import { fieldsOf } from '../ui/fields-of';
import { type Option, SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { ShownLink } from './shown-link';

interface InviteFormProps {
  action: FormAction;
  initial: FormState;
  roles: readonly Option[];
  places: readonly Option[];
  languages: readonly Option[];
}

/** Who is invited, as what, and where. The link is shown above the form, which is then ready for the next. */
export function InviteForm({ action, initial, roles, places, languages }: InviteFormProps) {
  const [state, send] = useActionState(action, initial);
  const t = useTranslations('people.invite');
  const labels = {
    ...{ name: t('name'), email: t('email'), role: t('role'), place: t('place') },
    language: t('language'),
  };
  const field = fieldsOf(state, labels);
  const [only] = places;
  return (
    <div className="grid gap-5">
      {state.done && state.message && (
        <ShownLink link={state.message} form="invited" whose={whoseOf(state, places)} />
      )}
      <CardForm {...{ send, state, labels }} submit={t('submit')}>
        <TextField {...field('name')} maxLength={120} />
        <TextField
          {...field('email')}
          type="email"
          hint={t('emailHint')}
          spellCheck={false}
          maxLength={254}
        />
        <SelectField
          {...field('place', places.length === 1 ? only?.value : '')}
          options={places}
          placeholder={t('choose')}
        />
        <SelectField {...field('role')} options={roles} placeholder={t('choose')} hint={t('roleHint')} />
        <SelectField {...field('language', 'da')} options={languages} hint={t('languageHint')} />
      </CardForm>
    </div>
  );
}

/** In a row of invitations each link says whose it is. */
function whoseOf({ told }: FormState, places: readonly Option[]) {
  const place = places.find(({ value }) => value === told?.place);
  return told?.name && place ? { name: told.name, place: place.label } : undefined;
}
