import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { CalendarLinks } from '@/components/year/calendar-links';
import { MakeCalendarLink } from '@/components/year/make-calendar-link';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { getOwnDesk } from '@/lib/data/people/desk';
import { listCalendarFeeds } from '@/lib/data/year/calendar-feeds';
import { may } from '@/lib/domain/access/permissions';
import { paths } from '@/lib/platform/paths';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { doneParam } from '@/lib/schemas/year/year';
import { makeCalendarLinkAction, revokeCalendarLinkAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('year.feed'))('title') };
}

/** Secret links by which a person's own calendar follows the year. */
async function CalendarLinksPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('year.view');
  const [feeds, desk, t, tYear, tOffers, tRoles, locale, search] = await Promise.all([
    listCalendarFeeds(scope),
    getOwnDesk(scope),
    getTranslations('year.feed'),
    getTranslations('year'),
    getTranslations('offers.link'),
    getTranslations('access.roles'),
    getLocale(),
    searchParams,
  ]);
  const choices = may(scope, 'slot.view') ? (['YEAR', 'DEADLINES'] as const) : (['YEAR'] as const);
  const place = desk.memberships.find(({ id }) => id === scope.membershipId)?.place ?? '';
  return (
    <>
      <Breadcrumb crumbs={[{ label: tYear('title'), href: paths.year }, { label: t('title') }]} />
      <PageHead title={t('title')} facts={[t('lead')]} />
      <div className="grid max-w-3xl gap-5">
        {doneParam(['revoked'], search.done) && (
          <Notice tone="success" live>
            {t('revoked')}
          </Notice>
        )}
        <Card title={t('makeTitle')}>
          <p className="mb-4 max-w-prose">{t('rights', { role: tRoles(scope.role), place })}</p>
          <MakeCalendarLink
            action={makeCalendarLinkAction}
            language={locale}
            choices={choices.map((value) => ({
              value,
              label: t(`about.${value}`),
              hint: t(`aboutHint.${value}`),
            }))}
            texts={{
              about: t('aboutLabel'),
              ...{ make: t('make'), made: t('made'), address: t('address') },
              ...{ copy: tOffers('copyLink'), copied: tOffers('copied') },
            }}
          />
        </Card>
        <CalendarLinks feeds={feeds} revoke={revokeCalendarLinkAction} />
        <Card small title={t('how')}>
          <p className="max-w-prose text-md">{t('howText')}</p>
        </Card>
      </div>
    </>
  );
}

export default orBroken(CalendarLinksPage);
