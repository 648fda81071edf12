import { may, type Permission } from '@/lib/domain/access/permissions';
import type { DeskScope } from '@/lib/domain/access/scope';
import type { ImportKind } from '@/lib/domain/imports/kinds';
import { paths } from '@/lib/platform/paths';

type Page = { readonly href: string; readonly opens: Permission };

const HOME: Page = { href: paths.home, opens: 'tray.view' };
const DEPARTMENTS: Page = { href: paths.departments, opens: 'department.view' };

const RESULT: Readonly<Record<ImportKind, Page>> = {
  ORGANISATIONS: HOME,
  USERS: { href: paths.people, opens: 'people.view' },
  DEPARTMENTS,
  DWELLINGS: DEPARTMENTS,
  PLACEMENTS: DEPARTMENTS,
  OPENINGS: DEPARTMENTS,
  VACANCIES: { href: paths.vacancies, opens: 'vacancy.view' },
};

/** Where what a file brought in is seen: whoever may not open that page is led home. The kind names the link's words. */
export function leadsTo(
  who: Pick<DeskScope, 'role' | 'side'>,
  kind: ImportKind,
): { readonly href: string; readonly words: ImportKind } {
  const { href, opens } = RESULT[kind];
  return may(who, opens) ? { href, words: kind } : { href: HOME.href, words: 'ORGANISATIONS' };
}
