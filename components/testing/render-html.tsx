import { type Locale, NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import danish from '@/messages/da.json';
import english from '@/messages/en.json';

const messages = { da: danish, en: english };

/** The HTML that a component sends, with the product's own messages. Throws on a missing message or value. */
export function renderHtml(node: ReactNode, locale: Locale = 'da'): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC" onError={refuse}>
      {node}
    </NextIntlClientProvider>,
  );
}

/** The same as a reader hears it: no tags, single spaces. */
export function renderText(node: ReactNode, locale: Locale = 'da'): string {
  return renderHtml(node, locale)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function refuse(error: Error): never {
  throw error;
}
