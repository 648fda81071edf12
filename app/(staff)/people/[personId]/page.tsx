import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { GiveRoleForm } from '@/components/access/give-role-form';
import { HeldRoles } from '@/components/access/held-roles';
import { MakeLink } from '@/components/access/make-link';
import { PeopleHistory } from '@/components/access/people-history';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Card } from '@/components/ui/card';
import { ClientMessages } from '@/components/ui/client-messages';
import { Notice } from '@/components/ui/notice';
import { Columns, PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { findPerson } from '@/lib/data/people/people';
import { listPeopleEvents } from '@/lib/data/people/people-events';
import { RESET_HOURS } from '@/lib/domain/access/account-link';
import { dayOfInstant, timeOfInstant } from '@/lib/domain/calendar/copenhagen';
import { paths } from '@/lib/platform/paths';
import { readUserId } from '@/lib/schemas/access/people';
import { rolesAndPlaces } from '../place-options';
import { changeRoleAction, endMembershipAction, giveRoleAction, resetPasswordAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.one'))('title') };
}

type Props = { params: Promise<{ personId: string }>; searchParams: Promise<{ done?: string | string[] }> };
const answers = ['given', 'changed'] as const;

/** One person: what she is where, a way to a new password, and what was done to her access. */
async function PersonPage({ params, searchParams }: Props) {
  const scope = await pageScope('people.manage');
  const userId = readUserId((await params).personId);
  const person = userId && (await findPerson(scope, userId));
  if (!person) return refuseAsNotFound();
  const [events, choices, t, tAccess, locale, { done }] = await Promise.all([
    listPeopleEvents(scope, person.userId),
    rolesAndPlaces(scope),
    getTranslations('people'),
    getTranslations('access.people'),
    getLocale(),
    searchParams,
  ]);
  const answer = answers.find((known) => known === done);
  const isSelf = person.userId === scope.userId;
  return (
    <ClientMessages namespaces={['people', 'access', 'offers']}>
      <Breadcrumb crumbs={[{ label: tAccess('title'), href: paths.people }, { label: person.name }]} />
      <PageHead title={person.name} facts={[person.email]} />
      <Columns
        side={
          <PeopleHistory
            locale={locale}
            events={events.map((event) => ({
              ...event,
              day: dayOfInstant(event.at),
              time: timeOfInstant(event.at),
            }))}
          />
        }
      >
        {answer && (
          <Notice tone="success" live>
            {t(`done.${answer}`)}
          </Notice>
        )}
        {isSelf && <Notice>{t('one.self')}</Notice>}
        <HeldRoles
          person={person}
          isSelf={isSelf}
          roles={choices.roles}
          change={changeRoleAction}
          kept={await initialFormState('people.change-role')}
          end={endMembershipAction}
        />
        {!isSelf && (
          <>
            <GiveRoleForm
              action={giveRoleAction}
              initial={await initialFormState('people.give-role')}
              userId={person.userId}
              {...choices}
            />
            <Card title={t('reset.title')}>
              <p className="mb-4 max-w-prose">{t('reset.lead', { hours: RESET_HOURS })}</p>
              {person.worksElsewhere ? (
                <p className="text-ink-muted">{tAccess('worksElsewhere')}</p>
              ) : (
                <MakeLink
                  action={resetPasswordAction}
                  initial={await initialFormState('people.reset-password')}
                  hidden={{ userId: person.userId }}
                  submit={t('reset.submit')}
                />
              )}
            </Card>
          </>
        )}
      </Columns>
    </ClientMessages>
  );
}

export default orBroken(PersonPage);
