import type { Locale } from 'next-intl';
import { dayOfInstant, timeOfInstant } from '@/lib/domain/calendar/copenhagen';
import { formatMoment, formatShortMoment } from '../ui/format';

/** mandag 6. oktober 2025 kl. 10.42 */
export const moment = (instant: Date, locale: Locale): string =>
  formatMoment(dayOfInstant(instant), timeOfInstant(instant), locale);

/** 06.10.2025 kl. 10.42 */
export const shortMoment = (instant: Date, locale: Locale): string =>
  formatShortMoment(dayOfInstant(instant), timeOfInstant(instant), locale);
