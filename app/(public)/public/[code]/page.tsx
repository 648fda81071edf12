import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { chooseLanguageAction } from '@/app/actions';
import { AgreementFacts } from '@/components/agreements/agreement-head';
import { AgreementContents, AgreementParts } from '@/components/agreements/agreement-parts';
import { DayCard } from '@/components/public-notice/day-card';
import { IndividualCard } from '@/components/public-notice/individual-card';
import { TierCard } from '@/components/public-notice/tier-card';
import { PublicYearsCard } from '@/components/public-summary/public-years-card';
import { PublicFrame } from '@/components/shell/public-frame';
import { buttonClasses } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ClientMessages } from '@/components/ui/client-messages';
import { FilterBar } from '@/components/ui/filter-bar';
import { formatDay } from '@/components/ui/format';
import { Notice } from '@/components/ui/notice';
import { Columns, PageHead } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { DateField } from '@/components/ui/text-field';
import { orBroken } from '@/lib/auth/or-broken';
import { publicReader } from '@/lib/auth/public-reader';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { findPublicNotice } from '@/lib/data/notices/public-notices';
import { listPublicYears } from '@/lib/data/summaries/public-summaries';
import { paths } from '@/lib/platform/paths';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { municipalityCodeOf, publicNoticeOf } from '@/lib/schemas/lists/public-notice';

type Props = { params: Promise<{ code: string }>; searchParams: Promise<SearchParams> };

/** How a municipality's homes are shared on a day, for anybody. @see lib/domain/placement/public-notice.ts */
async function PublicNoticePage({ params, searchParams }: Props) {
  const code = municipalityCodeOf((await params).code);
  if (code === null) return refuseAsNotFound();
  const asked = publicNoticeOf(await searchParams);
  const [notice, years, t, locale] = await Promise.all([
    findPublicNotice(publicReader(), code, asked.on),
    listPublicYears(publicReader(), code),
    getTranslations('publicNotice'),
    getLocale(),
  ]);
  if (notice === null) return refuseAsNotFound();
  const { municipality, on, today, version, tiers, individuals, changes } = notice;
  const days = (
    <>
      <PublicYearsCard code={code} years={years} />
      <DayCard code={code} on={on} today={today} changes={changes} />
    </>
  );
  return (
    <PublicFrame locale={locale} languageAction={chooseLanguageAction} width="wide">
      <ClientMessages namespaces={['ui']}>
        <PageHead
          title={t('titleOf', { municipality: municipality.name })}
          facts={[
            t('asOn', { day: formatDay(on, locale) }),
            version && <AgreementFacts key="version" version={version} />,
          ].filter(Boolean)}
          actions={
            <>
              <a href={paths.publicNoticeJson(code, asked.on)} className={buttonClasses('plain')}>
                {t('json')}
              </a>
              <PrintButton />
            </>
          }
        />
        <FilterBar
          action={paths.publicNotice(code)}
          resetHref={on === today ? undefined : paths.publicNotice(code)}
        >
          <div className="sm:basis-72">
            <DateField name="on" label={t('day')} defaultValue={on} bare />
          </div>
        </FilterBar>
        {version === null ? (
          <Columns side={days}>
            <Notice tone="info">{t('noAgreement', { day: formatDay(on, locale) })}</Notice>
          </Columns>
        ) : (
          <Columns
            side={
              <>
                <AgreementContents agreement={version.agreement} />
                {days}
              </>
            }
          >
            <Card>
              <h2>{version.agreement.title[locale]}</h2>
              <p className="mt-1.5 max-w-prose">{t('intro')}</p>
            </Card>
            {tiers
              .filter(({ departments }) => departments.length > 0)
              .map((group) => (
                <TierCard key={group.tier.tier} agreement={version.agreement} group={group} />
              ))}
            {individuals.map((row) => (
              <IndividualCard key={row.id} individual={row} framework={version.agreement} />
            ))}
            <AgreementParts agreement={version.agreement} />
          </Columns>
        )}
      </ClientMessages>
    </PublicFrame>
  );
}

export const generateMetadata = orBroken(async ({ params }: Props): Promise<Metadata> => {
  const code = municipalityCodeOf((await params).code);
  const [notice, t] = await Promise.all([
    code && findPublicNotice(publicReader(), code),
    getTranslations('publicNotice'),
  ]);
  return { title: notice ? t('titleOf', { municipality: notice.municipality.name }) : t('title') };
});

export default orBroken(PublicNoticePage);
