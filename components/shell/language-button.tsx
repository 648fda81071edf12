import type { Locale } from 'next-intl';
import { useTranslations } from 'next-intl';
import { ActionForm } from './action-form';
import type { FormTarget } from './shell-types';

interface LanguageButtonProps {
  locale: Locale;
  action: FormTarget;
  className: string;
}

/** Turns every page into the other language; it is named in that language. */
export function LanguageButton({ locale, action, className }: LanguageButtonProps) {
  const t = useTranslations('shell');
  const other = locale === 'da' ? 'en' : 'da';
  return (
    <ActionForm action={action} label={t('language')}>
      <button type="submit" name="language" value={other} lang={other} className={className}>
        {other === 'en' ? 'English' : 'Dansk'}
      </button>
    </ActionForm>
  );
}
