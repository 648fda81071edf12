/** Set while a page asks by itself, since it was told that something has changed: nobody is there for that, so no session is prolonged. */
export const LIVE_COOKIE = 'noeglen-live';
