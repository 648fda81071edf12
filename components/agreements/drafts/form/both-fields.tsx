'use client';

import { useTranslations } from 'next-intl';
import { BoundText, BoundTextarea } from '../../../vacancies/form/bound-fields';

interface BothFieldsProps {
  name: string;
  label: string;
  hint?: string;
  long?: true;
  optional?: boolean;
}

/** A text in Danish, and beside it in English; left empty the English says the same. */
export function BothFields({ name, label, hint, long, optional }: BothFieldsProps) {
  const t = useTranslations('drafts.form');
  const danish = { name: `${name}.da`, label, hint, optional };
  const english = { name: `${name}.en`, label: t('inEnglish', { label }), optional: true };
  return (
    <div className="grid items-end gap-x-5 gap-y-2 md:grid-cols-2">
      {long ? (
        <>
          <BoundTextarea {...danish} rows={3} maxLength={4000} />
          <BoundTextarea {...english} rows={3} maxLength={4000} />
        </>
      ) : (
        <>
          <BoundText {...danish} maxLength={300} />
          <BoundText {...english} maxLength={300} />
        </>
      )}
    </div>
  );
}
