import type { Metadata, Viewport } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ClientMessages } from '@/components/ui/client-messages';
import { fontClasses } from './fonts';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell');
  return {
    title: { default: t('product'), template: `%s · ${t('product')}` },
    description: t('description'),
    icons: { icon: '/icon.svg' },
    robots: { index: false, follow: false },
    // Numbers of homes and cases are no telephone numbers.
    formatDetection: { telephone: false, email: false, address: false },
  };
}

export const viewport: Viewport = { themeColor: '#0e4a4f', colorScheme: 'light' };

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={await getLocale()} className={fontClasses}>
      <body>
        <ClientMessages>{children}</ClientMessages>
      </body>
    </html>
  );
}
