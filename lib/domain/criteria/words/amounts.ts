/** Whole øre as people write kroner: `16.408 kr.`, `16.407,50 kr.` and `DKK 16,408`. */
export const kroner = {
  da: (oere: number): string => `${grouped(oere, '.', ',')} kr.`,
  en: (oere: number): string => `DKK ${grouped(oere, ',', '.')}`,
} as const;

function grouped(oere: number, thousands: string, decimals: string): string {
  const whole = String(Math.floor(oere / 100)).replace(/\B(?=(?:[0-9]{3})+$)/g, thousands);
  const rest = oere % 100;
  return rest === 0 ? whole : `${whole}${decimals}${String(rest).padStart(2, '0')}`;
}

/** Whole years where it comes out even, else months. */
export const months = {
  da: (count: number): string =>
    count % 12 === 0 ? `${count / 12} år` : `${count} ${count === 1 ? 'måned' : 'måneder'}`,
  en: (count: number): string => (count % 12 === 0 ? plural(count / 12, 'year') : plural(count, 'month')),
} as const;

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** `a`, `a og b`, `a, b og c`. */
export function listed(things: readonly string[], word: string): string {
  const last = things.at(-1) ?? '';
  return things.length < 2 ? last : `${things.slice(0, -1).join(', ')} ${word} ${last}`;
}
