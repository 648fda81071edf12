'use client';

import { useTranslations } from 'next-intl';
import { CopyButton } from '../offers/copy-button';
import { fieldId } from '../ui/field';
import { Notice } from '../ui/notice';
import { TextField } from '../ui/text-field';

type Whose = { readonly name: string; readonly place: string };

/** A link that is shown this once; whoever made it passes it on. */
export function ShownLink({ link, form, whose }: { link: string; form: string; whose?: Whose }) {
  const t = useTranslations('people.link');
  return (
    <div className="grid gap-3">
      <Notice tone="success" live>
        {whose && `${t('whose', whose)} `}
        {t('made')}
      </Notice>
      <TextField
        key={link}
        name="link"
        form={form}
        bare
        spellCheck={false}
        label={t('address')}
        defaultValue={link}
      />
      <CopyButton from={fieldId('link', form)} label={t('copy')} copied={t('copied')} />
    </div>
  );
}
