import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { InvitationList } from '@/components/access/invitation-list';
import { PeopleTable } from '@/components/access/people-table';
import { LinkButton } from '@/components/ui/button';
import { ClientMessages } from '@/components/ui/client-messages';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { getInstance } from '@/lib/data/connection/instance';
import { listOpenInvitations, listPeople } from '@/lib/data/people/people';
import { dayOfInstant, timeOfInstant } from '@/lib/domain/calendar/copenhagen';
import { FILE_OF } from '@/lib/domain/imports/kinds';
import { paths } from '@/lib/platform/paths';
import {
  lockColleagueAction,
  renewInvitationAction,
  signOutColleagueAction,
  unlockColleagueAction,
  withdrawInvitationAction,
} from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('access.people'))('title') };
}

const answers = ['locked', 'unlocked', 'signedOut'] as const;

type Search = { done?: string | string[]; who?: string | string[] };

const dayAndTime = (instant: Date | null) =>
  instant && { day: dayOfInstant(instant), time: timeOfInstant(instant) };

async function PeoplePage({ searchParams }: { searchParams: Promise<Search> }) {
  const scope = await pageScope('people.view');
  const [t, tPeople, locale, people, invitations, { done, who }, { fixedDay }] = await Promise.all([
    getTranslations('access.people'),
    getTranslations('people'),
    getLocale(),
    listPeople(scope),
    listOpenInvitations(scope),
    searchParams,
    getInstance(),
  ]);
  const answer = answers.find((known) => known === done);
  const changed = people.find(({ userId }) => userId === who);
  const said = answer && changed ? t(`done.${answer}`, { name: changed.name }) : null;
  return (
    <ClientMessages namespaces={['access', 'people']}>
      <PageHead
        title={t('title')}
        facts={[t('count', { count: people.length })]}
        actions={
          <>
            <LinkButton href={paths.signIns}>{tPeople('signIns.title')}</LinkButton>
            <LinkButton href={paths.importFiles(FILE_OF.USERS)}>{tPeople('fromFile')}</LinkButton>
            <LinkButton href={paths.invitePerson} look="primary">
              {tPeople('invite.title')}
            </LinkButton>
          </>
        }
      />
      <div className="space-y-5">
        {(said || done === 'withdrawn') && (
          <Notice tone="success" live>
            {said ?? tPeople('done.withdrawn')}
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
        {invitations.length > 0 && (
          <InvitationList
            invitations={invitations.map((row) => ({
              ...row,
              madeAt: dayOfInstant(row.madeAt),
              expiresAt: dayOfInstant(row.expiresAt),
            }))}
            locale={locale}
            renew={renewInvitationAction}
            kept={await initialFormState('people.renew')}
            withdraw={withdrawInvitationAction}
          />
        )}
        <p className="max-w-prose text-sm text-ink-muted">{t('hint')}</p>
        {fixedDay && <p className="max-w-prose text-sm text-ink-muted">{t('realClock')}</p>}
      </div>
    </ClientMessages>
  );
}

export default orBroken(PeoplePage);
