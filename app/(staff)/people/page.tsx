import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PeopleTable } from '@/components/access/people-table';
import { ClientMessages } from '@/components/ui/client-messages';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { listColleagues } from '@/lib/auth/colleagues';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { getInstance } from '@/lib/data/instance';
import { dayOfInstant, timeOfInstant } from '@/lib/domain/calendar/copenhagen';
import { lockColleagueAction, signOutColleagueAction, unlockColleagueAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('access.people'))('title') };
}

const answers = ['locked', 'unlocked', 'signedOut'] as const;

type Search = { done?: string | string[]; who?: string | string[] };

const dayAndTime = (instant: Date | null) =>
  instant && { day: dayOfInstant(instant), time: timeOfInstant(instant) };

async function PeoplePage({ searchParams }: { searchParams: Promise<Search> }) {
  const scope = await pageScope('people.view');
  const [t, locale, people, { done, who }, { fixedDay }] = await Promise.all([
    getTranslations('access.people'),
    getLocale(),
    listColleagues(scope),
    searchParams,
    getInstance(),
  ]);
  const answer = answers.find((known) => known === done);
  const changed = people.find(({ userId }) => userId === who);
  return (
    <ClientMessages namespaces={['access']}>
      <PageHead title={t('title')} facts={[t('count', { count: people.length })]} />
      <div className="space-y-5">
        {answer && changed && (
          <Notice tone="success" live>
            {t(`done.${answer}`, { name: changed.name })}
          </Notice>
        )}
        <PeopleTable
          locale={locale}
          people={people.map((person) => ({
            ...person,
            lastSignIn: dayAndTime(person.lastSignIn),
            lockedAt: dayAndTime(person.lockedAt),
            self: person.userId === scope.userId,
          }))}
          actions={{
            lock: lockColleagueAction,
            unlock: unlockColleagueAction,
            signOut: signOutColleagueAction,
          }}
        />
        <p className="max-w-prose text-sm text-ink-muted">{t('hint')}</p>
        {fixedDay && <p className="max-w-prose text-sm text-ink-muted">{t('realClock')}</p>}
      </div>
    </ClientMessages>
  );
}

export default orBroken(PeoplePage);
