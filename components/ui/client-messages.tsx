import { type Messages, NextIntlClientProvider, useLocale, useMessages } from 'next-intl';
import type { ReactNode } from 'react';

/** The namespaces that the shared client components use; the root layout gives these to every page. */
const shared = ['ui', 'errors'] as const satisfies readonly (keyof Messages)[];

interface ClientMessagesProps {
  children: ReactNode;
  namespaces?: readonly (keyof Messages)[];
}

/** Gives the client components inside it these namespaces and no others. */
export function ClientMessages({ children, namespaces = [] }: ClientMessagesProps) {
  const all = useMessages();
  const wanted = new Set<string>([...shared, ...namespaces]);
  const messages = Object.fromEntries(Object.entries(all).filter(([namespace]) => wanted.has(namespace)));
  return (
    <NextIntlClientProvider locale={useLocale()} messages={messages}>
      {children}
    </NextIntlClientProvider>
  );
}
