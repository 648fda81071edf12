import Link from 'next/link';
import type { Locale } from 'next-intl';
import { useTranslations } from 'next-intl';
import type { Role } from '@/lib/domain/access/role';
import { paths } from '@/lib/platform/paths';
import type { FormAction } from '@/lib/schemas/form-state';
import { cardClasses } from '../ui/card';
import { Chip } from '../ui/chip';
import { type Column, DataTable } from '../ui/data-table';
import { formatShortMoment } from '../ui/format';
import { ColleagueActions } from './colleague-actions';

type Moment = { day: string; time: string } | null;

export interface Person {
  userId: string;
  name: string;
  email: string;
  memberships: readonly { role: Role; place: string | null }[];
  lastSignIn: Moment;
  lockedAt: Moment;
  openSessions: number;
  worksElsewhere: boolean;
  self: boolean;
}

interface PeopleTableProps {
  people: readonly Person[];
  locale: Locale;
  actions: { lock: FormAction; unlock: FormAction; signOut: FormAction };
}

/** Broken where a reader would break it: before the @ and nowhere else. */
function Address({ email }: { email: string }) {
  const at = email.lastIndexOf('@');
  return (
    <>
      {email.slice(0, at)}
      <wbr />
      {email.slice(at)}
    </>
  );
}

/** Who has access, as what, and when last; a lock takes effect at once and can be taken back. */
export function PeopleTable({ people, locale, actions }: PeopleTableProps) {
  const t = useTranslations('access');
  const tPeople = useTranslations('people');
  const columns: Column<Person>[] = [
    {
      key: 'name',
      label: t('people.name'),
      header: true,
      cell: ({ userId, name, email }) => (
        <>
          <b className="block font-medium">
            <Link href={paths.person(userId)} prefetch={false}>
              {name}
            </Link>
          </b>
          <span className="text-sm text-ink-muted">
            <Address email={email} />
          </span>
        </>
      ),
    },
    {
      key: 'memberships',
      label: t('people.memberships'),
      cell: ({ memberships, worksElsewhere }) => (
        <ul>
          {memberships.map(({ role, place }) => (
            <li key={`${role}${place}`}>
              {[t(`roles.${role}`), place ?? tPeople('installation')].join(', ')}
            </li>
          ))}
          {worksElsewhere && <li className="text-sm text-ink-muted">{t('people.elsewhere')}</li>}
        </ul>
      ),
    },
    {
      key: 'lastSignIn',
      label: t('people.lastSignIn'),
      nowrap: true,
      cell: ({ lastSignIn }) =>
        lastSignIn ? formatShortMoment(lastSignIn.day, lastSignIn.time, locale) : t('people.never'),
    },
    {
      key: 'state',
      label: t('people.state'),
      cell: ({ lockedAt, openSessions }) =>
        lockedAt ? (
          <Chip tone="error">
            {t('people.locked', { day: formatShortMoment(lockedAt.day, lockedAt.time, locale) })}
          </Chip>
        ) : (
          t('people.sessions', { count: openSessions })
        ),
    },
    {
      key: 'actions',
      label: t('people.actions'),
      labelHidden: true,
      align: 'end',
      cell: (person) =>
        person.self ? (
          <span className="text-sm text-ink-muted">{t('people.self')}</span>
        ) : (
          !person.worksElsewhere && (
            <ColleagueActions
              userId={person.userId}
              name={person.name}
              locked={person.lockedAt !== null}
              signedIn={person.openSessions > 0}
              actions={actions}
            />
          )
        ),
    },
  ];
  return (
    <div className={cardClasses}>
      <DataTable
        caption={t('people.title')}
        columns={columns}
        rows={people}
        rowKey={({ userId }) => userId}
      />
    </div>
  );
}
