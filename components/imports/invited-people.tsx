'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { errorsOf, type FormAction, type FormState, keptOf } from '@/lib/schemas/form-state';
import { CopyButton } from '../offers/copy-button';
import { Card } from '../ui/card';
import { Chip } from '../ui/chip';
import { fieldId } from '../ui/field';
import { FormErrors } from '../ui/form-errors';
import { Notice } from '../ui/notice';
import { Sub } from '../ui/row-link';
import { SubmitButton } from '../ui/submit-button';
import { TextField } from '../ui/text-field';

export type InvitedShown = {
  readonly line: number;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly place: string;
  readonly fate: 'OPEN' | 'EXPIRED' | 'VOID' | 'WITHDRAWN' | 'USED';
  /** A link can still be made. */
  readonly waits: boolean;
};

interface InvitedPeopleProps {
  importId: string;
  from: number;
  people: readonly InvitedShown[];
  /** The links have gone by mail. */
  byMail: boolean;
  send: FormAction;
  initial: FormState;
}

const tones = {
  OPEN: 'plain',
  EXPIRED: 'warning',
  VOID: 'warning',
  WITHDRAWN: 'plain',
  USED: 'success',
} as const;

/**
 * Whom the file has invited. Where no mail goes out the reader has links made, which are shown this once, each beside whose it is; the button
 * goes with them, since it would close them.
 */
export function InvitedPeople({ importId, from, people, byMail, send, initial }: InvitedPeopleProps) {
  const hidden = { importId, from: String(from) };
  const [state, act] = useActionState(send, keptOf(initial, hidden));
  const t = useTranslations('imports.people');
  const again = useTranslations('people');
  const waiting = people.filter(({ waits }) => waits).length;
  return (
    <Card title={t('title')}>
      <p className="mb-4 max-w-prose text-md text-ink-muted">{t(byMail ? 'mailed' : 'byHand')}</p>
      {!byMail && (
        <form action={act} className="mb-4 grid gap-3">
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <FormErrors errors={errorsOf(state)} />
          {state.kept && <p role="status">{again('again')}</p>}
          {state.done && state.message && (
            <Notice tone="success" live>
              {state.message}
            </Notice>
          )}
          {waiting > 0 && !state.done && (
            <div>
              <SubmitButton look="plain">{t('makeLinks', { count: waiting })}</SubmitButton>
            </div>
          )}
          {waiting === 0 && <p>{t('allBegun')}</p>}
        </form>
      )}
      <ul className="divide-y divide-line">
        {people.map((person) => (
          <li key={person.line} className="grid gap-2 py-3 last:pb-0">
            <Person person={person} />
            {state.done && state.told?.[person.line] && (
              <HandedLink name={person.name} line={person.line} link={state.told[person.line] ?? ''} />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Person({ person: { name, email, role, place, fate } }: { person: InvitedShown }) {
  const t = useTranslations('imports.people');
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
      <div className="min-w-0">
        <b className="font-medium">{name}</b> <span className="break-all text-ink-muted">{email}</span>
        <Sub>{`${role}, ${place}`}</Sub>
      </div>
      <Chip tone={tones[fate]}>{t(`fates.${fate}`)}</Chip>
    </div>
  );
}

function HandedLink({ name, line, link }: { name: string; line: number; link: string }) {
  const t = useTranslations('imports.people');
  const people = useTranslations('people.link');
  const form = `link-${line}`;
  return (
    <div className="flex flex-wrap items-end gap-2">
      <div className="min-w-0 flex-1 basis-72">
        <TextField
          key={link}
          name="link"
          form={form}
          bare
          spellCheck={false}
          label={t('linkTo', { name })}
          defaultValue={link}
        />
      </div>
      <CopyButton
        from={fieldId('link', form)}
        label={people('copy')}
        of={t('copyTo', { name })}
        copied={people('copied')}
      />
    </div>
  );
}
