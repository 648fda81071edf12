import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { controlAttributes, FieldNotes, type FieldProps, fieldId, hasError, OptionalMark } from './field';

interface Choice {
  value: string;
  label: string;
  hint?: string;
  /** Shown, with why in the hint, but not to be chosen. */
  disabled?: boolean;
}

interface ChoiceGroupProps extends FieldProps {
  choices: readonly Choice[];
}

const row = 'flex gap-3 rounded-md px-2 py-1.75 -mx-2 hover:bg-ground has-checked:bg-accent-soft';
const box = 'mt-0.75 size-4.5 flex-none accent-accent';

/** One of a few, all visible. */
export function RadioGroup({ defaultValue, ...props }: ChoiceGroupProps & { defaultValue?: string }) {
  return (
    <Group {...props}>
      {props.choices.map((choice, index) => (
        <ChoiceRow key={choice.value} id={choiceId(props, index)} choice={choice}>
          <input
            type="radio"
            id={choiceId(props, index)}
            name={props.name}
            value={choice.value}
            defaultChecked={choice.value === defaultValue}
            disabled={choice.disabled}
            className={box}
          />
        </ChoiceRow>
      ))}
    </Group>
  );
}

/** Any of a few. */
export function CheckboxGroup({
  defaultValues = [],
  ...props
}: ChoiceGroupProps & { defaultValues?: readonly string[] }) {
  return (
    <Group {...props}>
      {props.choices.map((choice, index) => (
        <ChoiceRow key={choice.value} id={choiceId(props, index)} choice={choice}>
          <input
            type="checkbox"
            id={choiceId(props, index)}
            name={props.name}
            value={choice.value}
            defaultChecked={defaultValues.includes(choice.value)}
            className={box}
          />
        </ChoiceRow>
      ))}
    </Group>
  );
}

interface CheckboxFieldProps extends FieldProps {
  defaultChecked?: boolean;
  value?: string;
}

/** One yes: a confirmation by name. */
export function CheckboxField({ defaultChecked, value = 'yes', ...props }: CheckboxFieldProps) {
  return (
    <div className={classNames(hasError(props.error) && 'border-l-4 border-red pl-3')}>
      <FieldNotes {...props} />
      <label className={row}>
        <input
          {...controlAttributes(props)}
          type="checkbox"
          value={value}
          defaultChecked={defaultChecked}
          className={box}
        />
        <span className="text-md">{props.label}</span>
      </label>
    </div>
  );
}

/** The first choice carries the field's id, so that a link from the error summary lands on it. */
function choiceId({ name, form }: FieldProps, index: number): string {
  return index === 0 ? fieldId(name, form) : `${fieldId(name, form)}-${index}`;
}

function Group({ children, ...props }: ChoiceGroupProps & { children: ReactNode }) {
  const { 'aria-describedby': described } = controlAttributes(props);
  return (
    <fieldset
      aria-describedby={described}
      className={classNames('min-w-0', hasError(props.error) && 'border-l-4 border-red pl-3')}
    >
      <legend className="mb-1 text-sm font-medium">
        {props.label} <OptionalMark shown={props.optional} />
      </legend>
      <FieldNotes {...props} />
      {children}
    </fieldset>
  );
}

function ChoiceRow({ id, choice, children }: { id: string; choice: Choice; children: ReactNode }) {
  return (
    <label htmlFor={id} className={row}>
      {children}
      <span className={classNames('text-md', choice.disabled && 'text-ink-muted')}>
        {choice.label}
        {choice.hint && <span className="block text-sm text-ink-muted">{choice.hint}</span>}
      </span>
    </label>
  );
}
