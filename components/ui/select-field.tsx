import { classNames } from './class-names';
import { controlAttributes, controlClasses, Field, type FieldProps } from './field';

export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
}

export interface OptionGroup {
  label: string;
  options: readonly Option[];
}

interface SelectFieldProps extends FieldProps {
  options: readonly (Option | OptionGroup)[];
  /** The first, empty choice: "Vælg …" or "Alle". */
  placeholder?: string;
  defaultValue?: string;
  width?: 'full' | 'medium';
  /** The browser asks too: for a form whose answer without a script is another page. */
  required?: boolean;
}

/** One of many. With five or fewer, radio buttons are easier to read. */
export function SelectField(props: SelectFieldProps) {
  const { options, placeholder, defaultValue = '', width = 'full', required } = props;
  return (
    <Field {...props}>
      <select
        // React resets a form after its action and forgets a select's new default; a new key keeps what was chosen.
        key={defaultValue}
        {...controlAttributes(props)}
        required={required}
        defaultValue={defaultValue}
        className={classNames(controlClasses(props.error), width === 'medium' && 'max-w-72')}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((entry) =>
          'options' in entry ? (
            <optgroup key={entry.label} label={entry.label}>
              {entry.options.map(asOption)}
            </optgroup>
          ) : (
            asOption(entry)
          ),
        )}
      </select>
    </Field>
  );
}

function asOption({ value, label, disabled }: Option) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  );
}
