'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState, useSyncExternalStore } from 'react';
import { MOST_BYTES, MOST_FILES } from '@/lib/domain/papers/upload';
import { buttonClasses } from '../ui/button';
import { controlAttributes, controlClasses, Field, fieldId } from '../ui/field';
import { Notice } from '../ui/notice';
import { type OptionGroup, SelectField } from '../ui/select-field';
import { type FormFault, faultInForm, goTo, type Sending, sendFiles } from './send-files';

export interface UploadFormProps {
  /** The address that receives the files. */
  action: string;
  /** The files become pages of this paper; a new id for each time the form is drawn. */
  paperId: string;
  /** What the form tells beside: an officer's form whose offer it is. */
  hidden?: Readonly<Record<string, string>>;
  /** By member: each kind of paper as `<member>.<kind>`. */
  groups: readonly OptionGroup[];
  /** Makes ids unique where a page has several forms. */
  form?: string;
}

const MEGABYTES = MOST_BYTES / 1024 / 1024;
/** Said as JPEG, so that a telephone that keeps photos in another format hands them over as one. */
const ACCEPT = '.pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png';

/** Whether a script runs changes once, when it has begun. */
const never = () => () => undefined;
const fieldOf = ({ key }: FormFault): 'what' | 'files' => (key === 'choose' ? 'what' : 'files');

/** Files for one paper. A plain form; with a script each file is sent by itself and the reader sees how far it has come. */
export function UploadForm({ action, paperId, hidden = {}, groups, form = 'upload' }: UploadFormProps) {
  const t = useTranslations('paperUpload');
  const [sending, setSending] = useState<Sending | null>(null);
  const [fault, setFault] = useState<FormFault | null>(null);
  const [lost, setLost] = useState<string | null>(null);
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const limits = { megabytes: MEGABYTES, most: MOST_FILES };

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (sending !== null) return;
    const data = new FormData(event.currentTarget);
    const wrong = faultInForm(data);
    setFault(wrong);
    setLost(null);
    if (wrong !== null) return document.getElementById(fieldId(fieldOf(wrong), form))?.focus();
    const answer = await sendFiles(action, data, setSending);
    if (answer.to !== null) return goTo(answer.to);
    setSending(null);
    setLost(t('lost', { done: answer.done }));
  }

  const errorOf = (name: 'what' | 'files') =>
    fault !== null && fieldOf(fault) === name
      ? t(fault.key, { name: fault.name, megabytes: MEGABYTES })
      : undefined;
  const files = {
    ...{ name: 'files', label: t('files'), form, error: errorOf('files') },
    hint: `${t('filesHint', limits)} ${t('heicHint')}`,
  };
  return (
    <form
      action={action}
      method="post"
      encType="multipart/form-data"
      onSubmit={send}
      // Without a script the browser says what is missing; with one we do, in words of our own.
      noValidate={scripted}
      className="max-w-2xl space-y-5"
    >
      {lost !== null && (
        <Notice tone="error" live>
          {lost}
        </Notice>
      )}
      <input type="hidden" name="paperId" value={paperId} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SelectField
        name="what"
        label={t('what')}
        placeholder={t('whatPlaceholder')}
        options={groups}
        error={errorOf('what')}
        form={form}
        required
      />
      <Field {...files}>
        <input
          {...controlAttributes(files)}
          required
          type="file"
          multiple
          accept={ACCEPT}
          className={controlClasses(files.error)}
        />
      </Field>
      {sending !== null && <Progress {...sending} />}
      <button
        type="submit"
        aria-disabled={sending !== null || undefined}
        className={buttonClasses('primary')}
      >
        {t('submit')}
      </button>
    </form>
  );
}

function Progress({ at, of, percent }: Sending) {
  const t = useTranslations('paperUpload');
  return (
    <div className="space-y-1.5">
      <p role="status" className="text-md">
        {t('sending', { at, of })}
      </p>
      <progress className="w-full" max={100} value={percent} aria-label={t('progress', { percent })} />
    </div>
  );
}
