import type { NoticePage } from '@/lib/domain/notice/occasion';
import { assertNever } from '@/lib/domain/shared/assert-never';
import { paths } from '@/lib/platform/paths';

/** Where something is done about it. */
export function noticePath(page: NoticePage): string {
  switch (page.page) {
    case 'SLOT':
      return paths.slot(page.id);
    case 'VACANCY':
      return paths.vacancy(page.id);
    case 'OFFER':
      return paths.offer(page.id);
    case 'TRANSITIONAL':
      return paths.transitionalOf(page.id);
    case 'PLACEMENT_ROUND':
      return paths.placementRound(page.id);
    case 'BY_HAND':
      return paths.placements;
    case 'DESIGNATIONS':
      return paths.designations;
    case 'AGREEMENT':
      return paths.agreement(page.slug);
    case 'SAVED_SUMMARY':
      return paths.savedSummary(page.id);
    default:
      return assertNever(page);
  }
}
