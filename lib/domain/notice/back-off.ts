/** How long to wait after each try that came to nothing: twice as long each time, up to a most. */
export type Patience = { readonly firstMs: number; readonly mostMs: number };

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** The mail server as a whole: knocked at again soon, but never so that it hears nothing else. */
export const SERVER_PATIENCE: Patience = { firstMs: 30 * SECOND, mostMs: 15 * MINUTE };
/** One mail that the server would not take just now. A server that greets strangers with "later" wants some minutes. */
export const MAIL_PATIENCE: Patience = { firstMs: 2 * MINUTE, mostMs: 4 * HOUR };
/** After so many tries a mail is set aside for the administrator. */
export const MOST_MAIL_TRIES = 10;
/** So often a mail is handed over without the server saying whether it has it. */
export const MOST_UNSURE_TRIES = 3;
/** What has waited longer is not sent: the work tray has told of it since. */
export const MAIL_KEEPS_DAYS = 3;

/** A webhook's receiver. */
export const WEBHOOK_PATIENCE: Patience = { firstMs: 5 * SECOND, mostMs: 6 * HOUR };
/** For so long a delivery is tried. */
export const WEBHOOK_KEEPS_DAYS = 3;

/**
 * Milliseconds to wait after so many tries that failed, 1 or more. `draw`, from 0 to 1, makes it up to a fifth shorter or longer, so that
 * what failed together is not all tried again at one moment.
 */
export function pauseAfter(tries: number, { firstMs, mostMs }: Patience, draw: number): number {
  const whole = Math.min(firstMs * 2 ** Math.min(Math.max(tries - 1, 0), 30), mostMs);
  return Math.round(whole * (0.8 + 0.4 * draw));
}
