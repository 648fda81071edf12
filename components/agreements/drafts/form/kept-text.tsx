'use client';

import { useField } from '../../../vacancies/form/form-shell';

/** A value that stays what it is: sent along, and said quietly. */
export function KeptText({ name, say }: { name: string; say: (value: string) => string }) {
  const { defaultValue } = useField(name);
  return (
    <p className="text-xs text-ink-muted">
      <input type="hidden" name={name} value={defaultValue} />
      {say(defaultValue)}
    </p>
  );
}
