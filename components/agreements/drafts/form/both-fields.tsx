'use client';

import { useTranslations } from 'next-intl';
import { BoundText, BoundTextarea } from '../../../vacancies/form/bound-fields';
import { useField } from '../../../vacancies/form/form-shell';

interface BothFieldsProps {
  name: string;
  label: string;
  hint?: string;
  long?: true;
  optional?: boolean;
}

/** A text in Danish, and folded beneath it in English; left empty the English says the same. */
export function BothFields({ name, label, hint, long, optional }: BothFieldsProps) {
  const t = useTranslations('drafts.form');
  const { defaultValue, error } = useField(`${name}.en`);
  const danish = { name: `${name}.da`, label, hint, optional };
  const english = { name: `${name}.en`, label: t('inEnglish', { label }), optional: true };
  return (
    <div className="grid gap-1">
      {long ? (
        <BoundTextarea {...danish} rows={2} maxLength={4000} />
      ) : (
        <BoundText {...danish} maxLength={300} />
      )}
      <details open={error !== undefined} className="text-xs text-ink-muted">
        <summary className="w-fit wrap-break-word underline underline-offset-2">
          {t('english')} {defaultValue || t('asDanish')}
        </summary>
        <div className="mt-1.5">
          {long ? (
            <BoundTextarea {...english} rows={2} maxLength={4000} />
          ) : (
            <BoundText {...english} maxLength={300} />
          )}
        </div>
      </details>
    </div>
  );
}
