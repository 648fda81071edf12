import type { Locale } from 'next-intl';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LanguageButton } from '../shell/language-button';
import type { FormTarget } from '../shell/shell-types';
import { SkipLink } from '../ui/skip-link';

interface ApplicantFrameProps {
  children: ReactNode;
  locale: Locale;
  languageAction: FormTarget;
  /** Who sent the offer; null where the link opens nothing. */
  organisation: string | null;
}

/** The frame of an applicant's page: no menu, no way into the rest, one column that fits a phone. */
export function ApplicantFrame({ children, locale, languageAction, organisation }: ApplicantFrameProps) {
  const t = useTranslations('shell');
  return (
    <div className="min-h-dvh">
      <SkipLink />
      <header className="on-dark bg-accent print:hidden forced-colors:border-b">
        <div className="mx-auto flex max-w-xl items-center justify-between gap-4 px-4 py-3.5">
          <p className="font-semibold text-white">{organisation ?? t('product')}</p>
          <LanguageButton
            locale={locale}
            action={languageAction}
            className="min-h-6 py-1 text-sm text-on-accent underline underline-offset-4"
          />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto grid max-w-xl gap-5 px-4 py-6 md:py-10">
        {children}
      </main>
    </div>
  );
}
