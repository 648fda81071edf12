import type { HTMLInputAutoCompleteAttribute } from 'react';
import { classNames } from './class-names';
import { DayInput, type DayInputProps } from './day-input';
import { controlAttributes, controlClasses, Field, type FieldProps } from './field';

type Width = 'full' | 'short' | 'medium';

const widths: Record<Width, string> = { full: '', medium: 'max-w-72', short: 'max-w-40' };

interface TextFieldProps extends FieldProps {
  defaultValue?: string;
  type?: 'text' | 'email' | 'tel' | 'password' | 'search';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  inputMode?: 'text' | 'numeric' | 'decimal';
  maxLength?: number;
  width?: Width;
  /** A unit behind the field: kr., m², %. */
  unit?: string;
  spellCheck?: boolean;
  /** The id of a datalist with what is usually meant. */
  list?: string;
  /** What the browser refuses before it sends, and `title`, what it says then. */
  pattern?: string;
  title?: string;
}

/** One line of text; also numbers and amounts, which are typed as text so that 1.234,50 can be written as said. */
export function TextField(props: TextFieldProps) {
  const {
    defaultValue,
    type = 'text',
    autoComplete = 'off',
    inputMode,
    maxLength,
    width = 'full',
    unit,
    spellCheck,
    list,
    pattern,
    title,
  } = props;
  return (
    <Field {...props}>
      <span className={classNames('flex items-center gap-2', widths[width])}>
        <input
          {...controlAttributes(props)}
          type={type}
          defaultValue={defaultValue}
          autoComplete={autoComplete}
          inputMode={inputMode}
          maxLength={maxLength}
          spellCheck={spellCheck}
          list={list}
          pattern={pattern}
          title={title}
          className={controlClasses(props.error)}
        />
        {unit && <span className="flex-none text-md text-ink-muted">{unit}</span>}
      </span>
    </Field>
  );
}

type NumberFieldProps = Omit<TextFieldProps, 'type' | 'inputMode' | 'spellCheck'> & { decimals?: boolean };

/** A number as Danes write it; the server reads it. No spin buttons, no surprise from the mouse wheel. */
export function NumberField({ decimals, width = 'short', ...props }: NumberFieldProps) {
  return <TextField {...props} width={width} inputMode={decimals ? 'decimal' : 'numeric'} />;
}

/** A day. The browser's own calendar gives ÅÅÅÅ-MM-DD whatever language it speaks. */
export function DateField(props: DayInputProps) {
  return (
    <Field {...props}>
      <DayInput {...props} />
    </Field>
  );
}

interface TextareaFieldProps extends FieldProps {
  defaultValue?: string;
  rows?: number;
  maxLength?: number;
}

/** Several lines of text. */
export function TextareaField(props: TextareaFieldProps) {
  return (
    <Field {...props}>
      <textarea
        {...controlAttributes(props)}
        defaultValue={props.defaultValue}
        rows={props.rows ?? 4}
        maxLength={props.maxLength}
        className={classNames(controlClasses(props.error), 'block grows')}
      />
    </Field>
  );
}
