import type { Locale } from 'next-intl';

const REGIONS: Record<Locale, string> = { da: 'da-DK', en: 'en-GB' };

/** Keeps what `make` makes: an Intl formatter costs far more to make than to use, and a list uses one in every cell. */
function kept<Options extends object, Formatter>(make: (region: string, options: Options) => Formatter) {
  const made = new Map<string, Formatter>();
  return (locale: Locale, options: Options): Formatter => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const known = made.get(key) ?? make(REGIONS[locale], options);
    made.set(key, known);
    return known;
  };
}

export const numberFormatter = kept(
  (region, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(region, options),
);

/** Days are formatted at noon UTC, so that no zone moves them. */
export const dayFormatter = kept(
  (region, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(region, { ...options, timeZone: 'UTC' }),
);
