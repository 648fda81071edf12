'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { CardForm } from '../ui/card-form';
import { CheckboxGroup } from '../ui/choice-fields';
import { fieldsOf } from '../ui/fields-of';
import { TextField } from '../ui/text-field';

interface OrganisationFormProps {
  action: FormAction;
  initial: FormState;
  municipalities: readonly { id: string; name: string }[];
  known?: {
    id: string;
    name: string;
    cvr: string | null;
    managingAgent: string | null;
    municipalities: readonly { id: string }[];
  };
}

/** Name, CVR number and managing agent of an organisation, and where it works. Where it works already stays. */
export function OrganisationForm({ action, initial, municipalities, known }: OrganisationFormProps) {
  const [state, send] = useActionState(action, initial);
  const t = useTranslations('tenants');
  const labels = {
    ...{ name: t('organisationName'), cvr: t('cvr'), managingAgent: t('managingAgent') },
    municipalities: t('worksIn'),
  };
  const field = fieldsOf(state, labels);
  const there = new Set(known?.municipalities.map(({ id }) => id));
  return (
    <CardForm
      {...{ send, state, labels }}
      hidden={{ organisationId: known?.id ?? '' }}
      submit={t(known ? 'save' : 'makeOrganisation')}
    >
      <TextField {...field('name', known?.name)} maxLength={120} />
      <TextField
        {...field('cvr', known?.cvr ?? '')}
        optional
        inputMode="numeric"
        width="short"
        maxLength={12}
      />
      <TextField
        {...field('managingAgent', known?.managingAgent ?? '')}
        hint={t('managingAgentHint')}
        optional
        maxLength={120}
      />
      <CheckboxGroup
        name="municipalities[]"
        label={labels.municipalities}
        optional
        error={state.fieldErrors.municipalities}
        defaultValues={state.lists.municipalities ?? [...there]}
        choices={municipalities.map(({ id, name }) => ({
          ...{ value: id, label: name, disabled: there.has(id) },
          ...(there.has(id) ? { hint: t('worksThere') } : {}),
        }))}
      />
    </CardForm>
  );
}
