const PLAIN_PATH = /^\/(?!\/)[A-Za-z0-9/_-]*$/;

/** A path of this app that a form names as the place to return to; null for anything else. */
export const ownPath = (text: string | undefined): string | null =>
  text !== undefined && text.length <= 200 && PLAIN_PATH.test(text) ? text : null;
