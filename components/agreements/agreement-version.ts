import type { Agreement } from '@/lib/domain/agreement/agreement';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';

/** What the pages show of one signed version. */
export interface ShownVersion {
  slug: string;
  version: number;
  from: CalendarDate;
  /** The first day on which it is no longer in force. */
  to: CalendarDate | null;
  agreement: Agreement;
}
