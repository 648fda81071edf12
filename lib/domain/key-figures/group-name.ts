import { looksLikeCpr } from '../shared/looks-like-cpr';

/** Signs that nobody sees, or that turn what is written around; the name stands in lists and in addresses. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Surrogate}]/u;

/** Whether several places together can be called so. */
export const isGroupName = (text: string): boolean =>
  text.trim() === text && text.length >= 2 && text.length <= 120 && !UNSEEN.test(text) && !looksLikeCpr(text);
