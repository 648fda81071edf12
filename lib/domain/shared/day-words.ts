import type { Bilingual } from './bilingual';
import type { CalendarDate } from './calendar-date';
import type { Month } from './month';

const MONTHS: readonly Bilingual[] = [
  { da: 'januar', en: 'January' },
  { da: 'februar', en: 'February' },
  { da: 'marts', en: 'March' },
  { da: 'april', en: 'April' },
  { da: 'maj', en: 'May' },
  { da: 'juni', en: 'June' },
  { da: 'juli', en: 'July' },
  { da: 'august', en: 'August' },
  { da: 'september', en: 'September' },
  { da: 'oktober', en: 'October' },
  { da: 'november', en: 'November' },
  { da: 'december', en: 'December' },
];

/** `20. marts 2026` and `20 March 2026`. */
export function dayInWords(day: CalendarDate): Bilingual {
  const year = day.slice(0, 4);
  const month = MONTHS[Number(day.slice(5, 7)) - 1];
  const date = Number(day.slice(8, 10));
  return { da: `${date}. ${month?.da} ${year}`, en: `${date} ${month?.en} ${year}` };
}

/** `marts 2026` and `March 2026`. */
export function monthInWords(month: Month): Bilingual {
  const name = MONTHS[Number(month.slice(5, 7)) - 1];
  return { da: `${name?.da} ${month.slice(0, 4)}`, en: `${name?.en} ${month.slice(0, 4)}` };
}

/** The name of a month, 1 to 12: `april` and `April`. */
export const nameOfMonth = (month: number): Bilingual =>
  MONTHS[month - 1] ?? { da: String(month), en: String(month) };
