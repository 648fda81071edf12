import type { Locale } from 'next-intl';

/** A server action, or an address where a page only shows the shell. */
export type FormTarget = string | ((data: FormData) => void | Promise<void>);

export interface NavItem {
  href: string;
  label: string;
  /** What waits there. */
  count?: number;
  /** Something there is past its deadline; the count is marked and says so. */
  late?: boolean;
  /** Decides by hand which item is the current one; else the address does. */
  current?: boolean;
}

export interface TenantChoice {
  id: string;
  name: string;
  /** Municipality, or the kind of work. */
  context: string;
}

export interface ShellProps {
  homeHref: string;
  tenant: TenantChoice;
  /** All memberships, the current one among them; the switch shows when there are several. */
  tenants?: readonly TenantChoice[];
  nav: readonly NavItem[];
  user: { name: string; role: string; initials: string };
  /** The reader's own pages, at the end of the menu. */
  ownLinks?: readonly { href: string; label: string }[];
  locale: Locale;
  /** Set in a demo: the fixed day, written out. */
  demoDay?: string;
  searchQuery?: string;
  /** Hidden where a role has nothing to search in. */
  searchHref?: string;
  /** The search finds people too. */
  searchesApplicants?: boolean;
  switchTenantAction: FormTarget;
  languageAction: FormTarget;
  signOutAction: FormTarget;
}
