import type { Metadata } from 'next';

import { getLocale, getTranslations } from 'next-intl/server';
import { AgreementFacts, AgreementMark } from '@/components/agreements/agreement-head';
import { AgreementContents, AgreementParts } from '@/components/agreements/agreement-parts';
import { AgreementVersions } from '@/components/agreements/agreement-versions';
import { DatesCard } from '@/components/agreements/life/dates-card';
import { IndividualList } from '@/components/agreements/life/individual-list';
import { EndNotices } from '@/components/agreements/life/life-cards';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Columns, PageHead } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { listAgreementLife } from '@/lib/data/agreements/agreement-life';
import { isInForce } from '@/lib/domain/shared/calendar-date';
import { readAttachFault } from '@/lib/schemas/agreements/signing';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { DraftLinks } from '../drafts/draft-links';
import { IndividualPage } from './individual-page';
import { TerminateLink, VersionLife } from './version-life';

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> };

/** One agreement as it was signed; the version in force, unless an older one is asked for. */
async function AgreementPage({ params, searchParams }: Props) {
  const scope = await pageScope('agreement.view');
  const [{ slug }, { version, fault }, life] = await Promise.all([
    params,
    searchParams,
    listAgreementLife(scope),
  ]);
  const { today, versions } = life;
  if (life.individuals.some((row) => row.slug === slug))
    return <IndividualPage {...{ life, scope, slug, version, fault: readAttachFault({ fault }) }} />;
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
        actions={
          <>
            <TerminateLink {...{ scope, shown, today }} />
            <DraftLinks scope={scope} version={shown} />
            <PrintButton />
          </>
        }
      />
      <Columns
        side={
          <>
            <AgreementContents agreement={agreement} />
            <AgreementVersions versions={own} shown={shown} />
            <DatesCard versions={[shown]} today={today} />
            <VersionLife {...{ life, scope, shown, fault: readAttachFault({ fault }) }} />
          </>
        }
      >
        <EndNotices
          ends={life.ends.filter(({ versionId }) => versionId === shown.id)}
          municipality={agreement.municipality.name}
        />
        <IndividualList
          individuals={life.individuals.filter(
            ({ municipalityId }) => municipalityId === shown.municipalityId,
          )}
          today={today}
        />
        <AgreementParts agreement={agreement} />
      </Columns>
    </>
  );
}

export const generateMetadata = orBroken(async ({ params }: Props): Promise<Metadata> => {
  const scope = await pageScope('agreement.view');
  const [{ slug }, life, locale] = await Promise.all([params, listAgreementLife(scope), getLocale()]);
  const framework = life.versions.find((row) => row.slug === slug)?.agreement.shortTitle;
  const individual = life.individuals.find((row) => row.slug === slug)?.agreement.title;
  return { title: (framework ?? individual)?.[locale] };
});

export default orBroken(AgreementPage);
