'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { emptyFormState, errorsOf, type FormAction } from '@/lib/schemas/form-state';
import { Card } from '../ui/card';
import { FormErrors } from '../ui/form-errors';
import { SelectField } from '../ui/select-field';
import { SubmitButton } from '../ui/submit-button';

export type AskedNameShown = {
  readonly column: 'area' | 'cvr' | 'name' | 'place';
  readonly text: string;
  readonly line: number;
  readonly rows: number;
  readonly canBeNew: boolean;
  /** What is there, that which may be meant first. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** The name that is nearly the same; null: none is. */
  readonly like: string | null;
};

interface AskedNamesProps {
  importId: string;
  names: readonly AskedNameShown[];
  known: FormAction;
  fresh: FormAction;
}

/** Names that the file says and nobody has: each is said once, for all its rows. */
export function AskedNames({ importId, names, known, fresh }: AskedNamesProps) {
  const t = useTranslations('importFixes.names');
  const several = names.filter(({ canBeNew }) => canBeNew).length > 1;
  return (
    <Card title={t('title')}>
      {names.some(isAnswerable) && (
        <p className="mb-4 max-w-prose text-md text-ink-muted">
          {t(names.some(({ canBeNew }) => canBeNew) ? 'lead' : 'leadKnown')}
        </p>
      )}
      <ul className="space-y-6">
        {names.map((name) => (
          <li key={`${name.column} ${name.text}`} className="space-y-3">
            <p>
              <b>{name.text}</b>{' '}
              <span className="text-ink-muted">
                {t(`of.${name.column}`)} · {t('rows', { count: name.rows, line: name.line })}
              </span>
              {name.like && <span className="block">{t('meant', { name: name.like })}</span>}
            </p>
            {isAnswerable(name) ? (
              <div className="flex flex-wrap items-end gap-3">
                {name.choices.length > 0 && <Known importId={importId} name={name} send={known} />}
                {name.canBeNew && (
                  <Fresh importId={importId} line={name.line} text={name.text} send={fresh} />
                )}
              </div>
            ) : (
              <p className="max-w-prose text-md">{t(`none.${name.column}`)}</p>
            )}
          </li>
        ))}
      </ul>
      {several && (
        <div className="mt-6">
          <Fresh importId={importId} line={null} text={null} send={fresh} />
        </div>
      )}
    </Card>
  );
}

/** A name that is neither one of those there are nor new is put right in its rows. */
const isAnswerable = ({ choices, canBeNew }: AskedNameShown): boolean => choices.length > 0 || canBeNew;

function Known({ importId, name, send }: { importId: string; name: AskedNameShown; send: FormAction }) {
  const t = useTranslations('importFixes');
  const [state, act] = useActionState(send, emptyFormState);
  return (
    <form action={act} className="flex flex-wrap items-end gap-2">
      <FormErrors errors={errorsOf(state)} />
      <input type="hidden" name="importId" value={importId} />
      <input type="hidden" name="line" value={name.line} />
      <input type="hidden" name="column" value={name.column} />
      <SelectField
        name="id"
        form={`${name.column}-${name.line}-is`}
        label={t('names.is', { text: name.text })}
        placeholder={t('choose')}
        options={name.choices}
        defaultValue={name.like === null ? '' : (name.choices[0]?.value ?? '')}
        width="medium"
        bare
      />
      <SubmitButton look="plain" size="sm" label={t('names.rememberOf', { text: name.text })}>
        {t('remember')}
      </SubmitButton>
    </form>
  );
}

interface FreshProps {
  importId: string;
  /** Null: all of them. */
  line: number | null;
  text: string | null;
  send: FormAction;
}

function Fresh({ importId, line, text, send }: FreshProps) {
  const t = useTranslations('importFixes.names');
  const [state, act] = useActionState(send, emptyFormState);
  return (
    <form action={act}>
      <FormErrors errors={errorsOf(state)} />
      <input type="hidden" name="importId" value={importId} />
      {line !== null && <input type="hidden" name="line" value={line} />}
      <SubmitButton look="plain" size="sm" label={text === null ? undefined : t('isNewOf', { text })}>
        {text === null ? t('allNew') : t('isNew')}
      </SubmitButton>
    </form>
  );
}
