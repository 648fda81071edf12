import type { Locale } from 'next-intl';
import type { PaperVerdict } from '@/lib/domain/criteria/vocabulary';
import type { Month } from '@/lib/domain/shared/month';
import type { ChipTone } from '../ui/chip';
import { dayFormatter } from '../ui/formatters';

export const VERDICT_TONES: Record<PaperVerdict, ChipTone> = {
  UNSEEN: 'warning',
  ACCEPTED: 'success',
  REFUSED: 'error',
};

/** juli 2025 / July 2025 */
export const formatMonth = (month: Month, locale: Locale): string =>
  dayFormatter(locale, { month: 'long', year: 'numeric' }).format(
    new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1, 15)),
  );
