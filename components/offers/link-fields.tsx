import { useTranslations } from 'next-intl';
import { fieldId } from '../ui/field';
import { TextareaField, TextField } from '../ui/text-field';
import { CopyButton } from './copy-button';

interface LinkFieldsProps {
  /** Makes ids unique where a page has several. */
  form: string;
  link: string;
  hint: string;
  text: string;
}

/** The link and the text that goes with it, ready to be copied; by hand where there is no JavaScript. */
export function LinkFields({ form, link, hint, text }: LinkFieldsProps) {
  const t = useTranslations('offers.link');
  return (
    <div className="max-w-prose space-y-4">
      <div className="space-y-1.5">
        <TextField
          {...{ name: 'link', form, hint }}
          label={t('address')}
          defaultValue={link}
          bare
          spellCheck={false}
        />
        <CopyButton from={fieldId('link', form)} label={t('copyLink')} copied={t('copied')} />
      </div>
      <div className="space-y-1.5">
        <TextareaField {...{ name: 'text', form }} label={t('text')} rows={4} defaultValue={text} bare />
        <CopyButton from={fieldId('text', form)} label={t('copyText')} copied={t('copied')} />
      </div>
    </div>
  );
}
