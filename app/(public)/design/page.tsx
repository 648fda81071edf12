import type { Metadata } from 'next';
import { useLocale } from 'next-intl';
import { AppShell } from '@/components/shell/app-shell';
import { TierMark } from '@/components/tiers/tier-mark';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { LinkButton } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { menuItemClasses } from '@/components/ui/menu-item';
import { PageHead } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { BasicExamples } from './basic-examples';
import { CounterExamples } from './counter-examples';
import { FormExamples } from './form-examples';
import { ListExamples } from './list-examples';
import { StateExamples } from './state-examples';
import { VerdictExamples } from './verdict-examples';

export const metadata: Metadata = { title: 'Byggeklodser' };

const nav = [
  { href: '/design/min-dag', label: 'Min dag', count: 4 },
  { href: '/design', label: 'Ledige boliger', count: 12 },
  { href: '/design/anvisning', label: 'Boliger til anvisning', count: 5, late: true },
  { href: '/design/afdelinger', label: 'Afdelinger' },
  { href: '/design/aftaler', label: 'Aftaler' },
  { href: '/design/aarsoversigt', label: 'Årsoversigt' },
];

const tenants = [
  { id: 'a', name: 'Boligselskabet Eksempel', context: 'Eksempel Kommune' },
  { id: 'b', name: 'Almenbo Eksempel', context: 'Anden Kommune' },
];

/** Every component with invented content, for those who build and for the tests of look and accessibility. */
export default function DesignPage() {
  return (
    <AppShell
      homeHref="/design"
      tenant={{ id: 'a', name: 'Boligselskabet Eksempel', context: 'Eksempel Kommune' }}
      tenants={tenants}
      nav={nav}
      user={{ name: 'Lone Overgaard', role: 'Udlejningsmedarbejder', initials: 'LO' }}
      locale={useLocale()}
      demoDay="mandag 6. oktober 2025"
      searchHref="/design"
      switchTenantAction="/design"
      languageAction="/design"
      signOutAction="/design"
    >
      <Breadcrumb
        crumbs={[{ label: 'Ledige boliger', href: '/design' }, { label: 'Eksempelvej 12, 2. tv.' }]}
      />
      <PageHead
        title="Eksempelvej 12, 2. tv."
        mark={<TierMark mark="circle" label="Grøn" />}
        facts={[
          'Afdeling 14 · lejemål 014-023',
          <b key="type">Familiebolig</b>,
          <span key="rooms">
            <b>3</b> rum
          </span>,
          <span key="area">
            <b>78,5</b> m²
          </span>,
          <span key="rent">
            <b>5.940</b> kr./md. ekskl. forbrug
          </span>,
          <span key="from">
            ledig <b>1. januar 2026</b>
          </span>,
        ]}
        actions={
          <>
            <PrintButton />
            <Menu label="Mere">
              <a className={menuItemClasses} href="#form-examples">
                Tilføj notat
              </a>
              <a className={menuItemClasses} href="#form-examples">
                Annullér
              </a>
            </Menu>
            <LinkButton href="#form-examples" look="primary">
              Ret oplysninger
            </LinkButton>
          </>
        }
      />
      <div className="space-y-10">
        <VerdictExamples />
        <ListExamples />
        <CounterExamples />
        <FormExamples />
        <BasicExamples />
        <StateExamples />
      </div>
    </AppShell>
  );
}
