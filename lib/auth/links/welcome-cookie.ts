/** The secret of a link that was followed, so that it stands in an address no more than once. */
export const WELCOME_COOKIE = 'noeglen.welcome';

/** How long the page that it opens may stand open. */
export const WELCOME_SECONDS = 3600;
