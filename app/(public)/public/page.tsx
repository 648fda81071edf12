import type { Metadata } from 'next';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { chooseLanguageAction } from '@/app/actions';
import { PublicFrame } from '@/components/shell/public-frame';
import { Card } from '@/components/ui/card';
import { PageHead } from '@/components/ui/page-head';
import { orBroken } from '@/lib/auth/or-broken';
import { publicReader } from '@/lib/auth/public-reader';
import { listPublicMunicipalities } from '@/lib/data/notices/public-notices';
import { paths } from '@/lib/platform/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('publicNotice'))('title') };
}

/** The municipalities whose agreements anybody may read. */
async function PublicNoticesPage() {
  const [municipalities, t] = await Promise.all([
    listPublicMunicipalities(publicReader()),
    getTranslations('publicNotice'),
  ]);
  return (
    <PublicFrame locale={await getLocale()} languageAction={chooseLanguageAction}>
      <PageHead title={t('title')} facts={[t('lead')]} />
      <Card>
        {municipalities.length === 0 ? (
          <p>{t('none')}</p>
        ) : (
          <ul className="divide-y divide-line">
            {municipalities.map(({ code, name }) => (
              <li key={code} className="py-2.5 first:pt-0 last:pb-0">
                <Link href={paths.publicNotice(code)}>{name}</Link>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </PublicFrame>
  );
}

export default orBroken(PublicNoticesPage);
