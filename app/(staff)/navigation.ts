import type { NavigationCounts } from '@/lib/data/tray/navigation-counts';
import { may, type Permission } from '@/lib/domain/access/permissions';
import type { DeskScope } from '@/lib/domain/access/scope';

type Key =
  | 'tray'
  | 'vacancies'
  | 'slots'
  | 'offers'
  | 'applicants'
  | 'departments'
  | 'keyFigures'
  | 'placements'
  | 'voids'
  | 'choices'
  | 'agreements'
  | 'whatIf'
  | 'year'
  | 'overview'
  | 'summaries'
  | 'imports'
  | 'people'
  | 'installation'
  | 'mail'
  | 'apiKeys'
  | 'webhooks';
type Entry = {
  readonly key: Key;
  readonly href: string;
  readonly permission: Permission;
  readonly waiting?: (counts: NavigationCounts) => { readonly count: number; readonly late?: boolean };
};

/** The main menu, in its order. Whether somebody sees an entry is her role's permission; a test holds that each has a page. */
export const MENU: readonly Entry[] = [
  { key: 'tray', href: '/', permission: 'tray.view' },
  {
    key: 'vacancies',
    href: '/vacancies',
    permission: 'vacancy.view',
    waiting: ({ awaiting }) => ({ count: awaiting }),
  },
  {
    key: 'slots',
    href: '/slots',
    permission: 'slot.view',
    waiting: ({ toAnswer, lateSlots }) => ({ count: toAnswer, late: lateSlots > 0 }),
  },
  {
    key: 'offers',
    href: '/offers',
    permission: 'letting.view',
    waiting: ({ offers, lateOffers }) => ({ count: offers, late: lateOffers > 0 }),
  },
  { key: 'applicants', href: '/applicants', permission: 'applicant.view' },
  { key: 'departments', href: '/departments', permission: 'department.view' },
  { key: 'keyFigures', href: '/key-figures', permission: 'figure.view' },
  { key: 'placements', href: '/placements', permission: 'placement.view' },
  { key: 'voids', href: '/voids', permission: 'voids.view' },
  {
    key: 'choices',
    href: '/choices',
    permission: 'choices.view',
    waiting: ({ choices }) => ({ count: choices }),
  },
  { key: 'agreements', href: '/agreements', permission: 'agreement.view' },
  { key: 'whatIf', href: '/what-if', permission: 'plan.try' },
  { key: 'year', href: '/year', permission: 'year.view' },
  { key: 'overview', href: '/overview', permission: 'overview.view' },
  { key: 'summaries', href: '/summaries', permission: 'summary.view' },
  { key: 'imports', href: '/imports', permission: 'file.import' },
  { key: 'people', href: '/people', permission: 'people.view' },
  { key: 'installation', href: '/installation', permission: 'tenant.manage' },
  { key: 'mail', href: '/mail', permission: 'mail.view' },
  { key: 'apiKeys', href: '/api-keys', permission: 'api-key.manage' },
  { key: 'webhooks', href: '/webhooks', permission: 'webhook.manage' },
];

export const menuOf = (scope: DeskScope): readonly Entry[] =>
  MENU.filter(({ permission }) => may(scope, permission));
