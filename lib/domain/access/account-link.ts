/** How long a link that somebody was invited by can be used. */
export const INVITATION_DAYS = 7;

/** How long a link to a new password can be used. */
export const RESET_HOURS = 24;

/** A demonstration's own addresses: nobody has mail there, and no account of a database in real use either. */
export const isDemoAddress = (email: string): boolean => email.toLowerCase().endsWith('.example');
