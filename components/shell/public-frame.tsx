import type { Locale } from 'next-intl';
import type { ReactNode } from 'react';
import { SkipLink } from '../ui/skip-link';
import { Brand } from './brand';
import { LanguageButton } from './language-button';
import type { FormTarget } from './shell-types';

interface PublicFrameProps {
  children: ReactNode;
  locale?: Locale;
  languageAction?: FormTarget;
  /** A form of one column (sign-in) or a page for reading. */
  width?: 'narrow' | 'wide';
}

/** The frame of pages that need no sign-in. */
export function PublicFrame({ children, locale, languageAction, width = 'narrow' }: PublicFrameProps) {
  return (
    <div className="min-h-dvh">
      <SkipLink />
      <header className="on-dark bg-accent print:hidden forced-colors:border-b">
        <div className="mx-auto flex max-w-[77.5rem] items-center justify-between gap-4 px-4 py-3.5 md:px-10">
          <Brand href="/" />
          {locale && languageAction && (
            <LanguageButton
              locale={locale}
              action={languageAction}
              className="py-1 text-sm text-on-accent underline underline-offset-4"
            />
          )}
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className={`mx-auto px-4 py-8 md:px-10 md:py-14 ${width === 'narrow' ? 'max-w-xl' : 'max-w-[77.5rem]'}`}
      >
        {children}
      </main>
    </div>
  );
}
