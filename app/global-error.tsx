'use client';

import texts from '../messages/global-error.json';
import { fontClasses } from './fonts';
import './globals.css';

/** The last net: even the frame of the page failed, so neither language nor settings are known. Says it in both. */
export default function GlobalError({ error }: { error: unknown }) {
  const reference = error instanceof Error && 'digest' in error ? String(error.digest) : undefined;
  return (
    <html lang="da" className={fontClasses}>
      <body>
        <title>{texts.da.title}</title>
        <main className="mx-auto max-w-2xl space-y-8 px-4 py-14">
          <h1>{texts.da.title}</h1>
          <p>{texts.da.text}</p>
          {/* A plain link: nothing else can be trusted to run here. */}
          <p>
            <a href="/">{texts.da.start}</a>
          </p>
          <p lang="en" className="border-t border-line pt-6 text-ink-muted">
            <b>{texts.en.title}.</b> {texts.en.text}
          </p>
          {reference && (
            <p className="text-sm text-ink-muted">{`${texts.da.reference} / ${texts.en.reference}: ${reference}`}</p>
          )}
        </main>
      </body>
    </html>
  );
}
