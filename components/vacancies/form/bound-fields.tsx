'use client';

import type { ComponentProps } from 'react';
import { CheckboxField, CheckboxGroup } from '../../ui/choice-fields';
import { SelectField } from '../../ui/select-field';
import { DateField, NumberField, TextareaField, TextField } from '../../ui/text-field';
import { useField, useList } from './form-shell';

type Bound<T extends (props: never) => unknown> = Omit<
  Parameters<T>[0],
  'error' | 'form' | 'defaultValue' | 'defaultChecked'
>;

export function BoundText(props: Bound<typeof TextField>) {
  const { asked: _, ...field } = useField(props.name);
  return <TextField {...props} {...field} />;
}

export function BoundNumber(props: Bound<typeof NumberField>) {
  const { asked: _, ...field } = useField(props.name);
  return <NumberField {...props} {...field} />;
}

export function BoundDate(props: Bound<typeof DateField>) {
  const { asked: _, ...field } = useField(props.name);
  return <DateField {...props} {...field} />;
}

export function BoundSelect(props: Bound<typeof SelectField>) {
  const { asked: _, ...field } = useField(props.name);
  return <SelectField {...props} {...field} />;
}

export function BoundCheckbox(props: Bound<typeof CheckboxField>) {
  const { asked: _, defaultValue, ...field } = useField(props.name);
  return <CheckboxField {...props} {...field} defaultChecked={defaultValue !== ''} />;
}

export function BoundCheckboxes({
  before,
  ...props
}: Omit<Bound<typeof CheckboxGroup>, 'defaultValues'> & { before: readonly string[] }) {
  return <CheckboxGroup {...props} {...useList(props.name, before)} />;
}

export function BoundTextarea(props: Bound<typeof TextareaField>) {
  const { asked: _, ...field } = useField(props.name);
  return <TextareaField {...props} {...field} />;
}

/** A reason that the server asks for only when there is something to give a reason for. */
export function AskedReason(props: ComponentProps<typeof BoundTextarea>) {
  const { asked, ...field } = useField(props.name);
  return asked ? <TextareaField {...props} {...field} /> : null;
}

/** A hidden value that a refused form brings back as it was sent. */
export function KeptHidden({ name, value }: { name: string; value: string }) {
  const { defaultValue } = useField(name);
  return <input type="hidden" name={name} defaultValue={defaultValue || value} />;
}
