declare const brand: unique symbol;

/** A day of the calendar, `YYYY-MM-DD`, without time or zone. Compares with `<` as text. */
export type CalendarDate = string & { readonly [brand]: 'calendar-date' };
