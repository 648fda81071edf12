import type { Permission } from '@/lib/domain/access/permissions';
import type { PreparePage } from '@/lib/domain/agreement/year-terms';
import { paths } from '@/lib/platform/paths';

/** Where something is prepared, and who may go there; null: no page of the app yet. */
export const PREPARE_HREF: Readonly<
  Record<PreparePage, { readonly href: string; readonly permission: Permission } | null>
> = {
  KEY_FIGURES: { href: '/key-figures', permission: 'figure.view' },
  PLACEMENTS: { href: '/placements', permission: 'placement.view' },
  DEPARTMENTS: { href: paths.departments, permission: 'department.view' },
  WHAT_IF: { href: paths.whatIf, permission: 'plan.try' },
  OVERVIEW: { href: '/overview', permission: 'overview.view' },
  AGREEMENTS: { href: '/agreements', permission: 'agreement.view' },
  CHOICES: { href: '/choices', permission: 'choices.view' },
  VOIDS: { href: paths.voids, permission: 'voids.view' },
  PUBLIC_NOTICE: { href: paths.publicNotices, permission: 'agreement.view' },
  ANNUAL_SUMMARY: { href: paths.summaries, permission: 'summary.view' },
  TRANSITIONAL: { href: paths.reports, permission: 'report.view' },
  COMBINED_LETTING: { href: paths.reports, permission: 'report.view' },
  GOAL_FOLLOW_UP: { href: paths.reports, permission: 'report.view' },
};
