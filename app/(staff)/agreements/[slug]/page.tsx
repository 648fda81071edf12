import type { Metadata } from 'next';

import { getLocale, getTranslations } from 'next-intl/server';
import { AgreementFacts, AgreementMark } from '@/components/agreements/agreement-head';
import { AgreementContents, AgreementParts } from '@/components/agreements/agreement-parts';
import { AgreementVersions } from '@/components/agreements/agreement-versions';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Columns, PageHead } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { listAgreements } from '@/lib/data/agreements';
import { isInForce } from '@/lib/domain/shared/calendar-date';
import type { SearchParams } from '@/lib/schemas/lists/params';

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> };

/** One agreement as it was signed; the version in force, unless an older one is asked for. */
async function AgreementPage({ params, searchParams }: Props) {
  const scope = await pageScope('agreement.view');
  const [{ slug }, { version }, { today, versions }] = await Promise.all([
    params,
    searchParams,
    listAgreements(scope),
  ]);
  const own = versions.filter((row) => row.slug === slug);
  const shown = version
    ? own.find((row) => String(row.version) === version)
    : (own.find((row) => isInForce(row, today)) ?? own[0]);
  if (shown === undefined) return refuseAsNotFound();
  const [t, locale] = await Promise.all([getTranslations('agreements'), getLocale()]);
  const { agreement } = shown;
  return (
    <>
      <Breadcrumb
        crumbs={[{ label: t('back'), href: '/agreements' }, { label: agreement.shortTitle[locale] }]}
      />
      <PageHead
        title={agreement.title[locale]}
        mark={<AgreementMark version={shown} today={today} />}
        facts={[agreement.municipality.name, <AgreementFacts key="dates" version={shown} />]}
        actions={<PrintButton />}
      />
      <Columns
        side={
          <>
            <AgreementContents agreement={agreement} />
            <AgreementVersions versions={own} shown={shown} />
          </>
        }
      >
        <AgreementParts agreement={agreement} />
      </Columns>
    </>
  );
}

export const generateMetadata = orBroken(async ({ params }: Props): Promise<Metadata> => {
  const scope = await pageScope('agreement.view');
  const [{ slug }, { versions }, locale] = await Promise.all([params, listAgreements(scope), getLocale()]);
  return { title: versions.find((row) => row.slug === slug)?.agreement.shortTitle[locale] };
});

export default orBroken(AgreementPage);
