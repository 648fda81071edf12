import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from '../ui/icon';
import { SkipLink } from '../ui/skip-link';
import { Brand } from './brand';
import { MobileMenu } from './mobile-menu';
import { NavList } from './nav-list';
import { SearchForm } from './search-form';
import { ShellFoot } from './shell-foot';
import type { ShellProps } from './shell-types';
import { TenantBox } from './tenant-box';

/** The frame around every page of a signed-in user. Knows nothing by itself: all that it shows is given. */
export function AppShell({ children, ...shell }: ShellProps & { children: ReactNode }) {
  return (
    <div className="min-h-dvh md:grid md:grid-cols-[15rem_minmax(0,1fr)] print:block">
      <SkipLink />
      <Sidebar {...shell} />
      <TopBar {...shell} />
      <div className="min-w-0">
        <SearchAndUser {...shell} />
        <main
          id="main"
          tabIndex={-1}
          className="max-w-[108rem] px-4 pt-4.5 pb-12 md:px-10 md:pt-7 md:pb-16 print:p-0"
        >
          <PrintedBy {...shell} />
          {children}
        </main>
      </div>
    </div>
  );
}

/** On paper the page says where it comes from, for whom and, in a demo, of which day; not above a letter, which is the applicant's. */
function PrintedBy({ tenant, user, demoDay }: ShellProps) {
  const t = useTranslations('shell');
  return (
    <p className="mb-4 hidden border-b border-line pb-1.5 text-xs text-ink-muted print:block print:in-[:has([data-letter])]:hidden">
      {[
        t('product'),
        tenant.name,
        t('printedBy', { name: user.name }),
        demoDay && t('demoDay', { day: demoDay }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  );
}

function Sidebar(shell: ShellProps) {
  const t = useTranslations('shell');
  return (
    <header className="on-dark sticky top-0 hidden h-dvh flex-col gap-5 overflow-y-auto bg-accent px-3 py-5 md:flex print:hidden forced-colors:border-r">
      <div className="px-2.5">
        <Brand href={shell.homeHref} />
      </div>
      <TenantBox {...shell} />
      <nav aria-label={t('mainMenu')}>
        <NavList items={shell.nav} />
      </nav>
      <div className="mt-auto">
        <ShellFoot {...shell} />
      </div>
    </header>
  );
}

function TopBar(shell: ShellProps) {
  const t = useTranslations('shell');
  const late = shell.nav.some((item) => item.late);
  return (
    <header className="on-dark relative flex items-center justify-between gap-3 bg-accent px-4 py-2.5 md:hidden print:hidden forced-colors:border-b">
      <Brand href={shell.homeHref} />
      <MobileMenu
        label={
          <>
            <Icon name="menu" />
            {t('menu')}
            {late && (
              <span className="size-2.5 rounded-full bg-late">
                <span className="sr-only">{t('somethingLate')}</span>
              </span>
            )}
          </>
        }
      >
        {shell.searchHref && (
          <SearchForm
            href={shell.searchHref}
            query={shell.searchQuery}
            applicants={shell.searchesApplicants}
          />
        )}
        <TenantBox {...shell} />
        <nav aria-label={t('mainMenu')}>
          <NavList items={shell.nav} />
        </nav>
        <p className="px-3 text-sm text-on-accent">
          {shell.user.name} · {shell.user.role}
        </p>
        <ShellFoot {...shell} />
      </MobileMenu>
    </header>
  );
}

function SearchAndUser({ searchHref, searchQuery, searchesApplicants, user }: ShellProps) {
  const t = useTranslations('shell');
  return (
    <section
      aria-label={t('searchAndUser')}
      className="hidden items-center gap-4 border-b border-line bg-paper px-10 py-3.5 md:flex print:hidden"
    >
      {searchHref && <SearchForm href={searchHref} query={searchQuery} applicants={searchesApplicants} />}
      <UserMark {...user} />
    </section>
  );
}

function UserMark({ name, role, initials }: ShellProps['user']) {
  return (
    <div className="ml-auto flex items-center gap-3.5 text-sm">
      <span className="text-end leading-snug">
        <span className="block font-medium">{name}</span>
        <span className="block text-xs text-ink-muted">{role}</span>
      </span>
      <span
        aria-hidden="true"
        className="grid size-9 place-items-center rounded-full bg-accent-soft text-xs font-semibold text-accent"
      >
        {initials}
      </span>
    </div>
  );
}
