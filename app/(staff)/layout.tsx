import type { Locale } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { chooseLanguageAction, signOutAction, switchMembershipAction } from '@/app/actions';
import { AppShell } from '@/components/shell/app-shell';
import { ClientMessages } from '@/components/ui/client-messages';
import { formatWeekday } from '@/components/ui/format';
import { currentDesk } from '@/lib/auth/current-scope';
import { orBroken } from '@/lib/auth/or-broken';
import { getInstance } from '@/lib/data/connection/instance';
import { getOwnDesk } from '@/lib/data/people/desk';
import { getNavigationCounts } from '@/lib/data/tray/navigation-counts';
import { type Desk, desksOf } from '@/lib/domain/access/desks';
import { may } from '@/lib/domain/access/permissions';
import type { DeskScope } from '@/lib/domain/access/scope';
import { kindsFor } from '@/lib/domain/notice/notice-kind';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { paths } from '@/lib/platform/paths';
import { menuOf } from './navigation';

/** The frame of everybody who is signed in. It decides nothing: each page asks for its own scope. */
async function StaffLayout({ children }: { children: ReactNode }) {
  const scope = await currentDesk();
  if (!scope) return children;
  return <ClientMessages namespaces={['shell']}>{await Shell({ scope, children })}</ClientMessages>;
}

async function Shell({ scope, children }: { scope: DeskScope; children: ReactNode }) {
  const [own, counts, instance, locale, t, tSubstitutes, tMail] = await Promise.all([
    getOwnDesk(scope),
    getNavigationCounts(scope),
    getInstance(),
    getLocale(),
    getTranslations('access'),
    getTranslations('substitutes'),
    getTranslations('mail.choices'),
  ]);
  const choice = ({ id, role, places: [first = '', ...others] }: Desk) => ({
    id,
    name: others.length > 0 ? t('switch.places', { first, count: others.length }) : first,
    context: t(`roles.${role}`),
  });
  const desks = desksOf(own.memberships);
  const current = desks.find(({ role, side }) => role === scope.role && side === scope.side);
  return (
    <AppShell
      homeHref="/"
      tenant={
        current ? choice(current) : { id: scope.membershipId, name: '', context: t(`roles.${scope.role}`) }
      }
      tenants={desks.map(choice)}
      nav={menuOf(scope).map(({ key, href, waiting }) => ({
        href,
        label: t(`nav.${key}`),
        ...waiting?.(counts),
      }))}
      user={{ name: own.name, role: t(`roles.${scope.role}`), initials: initialsOf(own.name) }}
      ownLinks={[
        ...(kindsFor(scope).length > 0 ? [{ href: paths.mailChoices, label: tMail('menu') }] : []),
        ...(may(scope, 'substitute.appoint')
          ? [{ href: paths.substitutes, label: tSubstitutes('menu') }]
          : []),
      ]}
      locale={locale}
      demoDay={demoDayOf(instance.fixedDay, locale)}
      searchHref={may(scope, 'vacancy.view') ? '/search' : undefined}
      searchesApplicants={may(scope, 'applicant.view')}
      switchTenantAction={switchMembershipAction}
      languageAction={chooseLanguageAction}
      signOutAction={signOutAction}
    >
      {children}
    </AppShell>
  );
}

const demoDayOf = (day: CalendarDate | null, locale: Locale): string | undefined =>
  day ? `${formatWeekday(day, locale)} ${day.slice(0, 4)}` : undefined;

const initialsOf = (name: string): string => {
  const words = name.split(/\s+/).filter(Boolean);
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.charAt(0) ?? '')
    .join('')
    .toUpperCase();
};

export default orBroken(StaffLayout);
