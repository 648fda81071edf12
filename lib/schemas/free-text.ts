import { z } from 'zod';
import { looksLikeCpr } from '@/lib/domain/shared/looks-like-cpr';
import { says } from './message-key';

/** What a person writes in her own words: nobody's CPR number is kept, whichever field it is typed into. */
export const freeText = () =>
  z
    .string()
    .trim()
    .refine((text) => !looksLikeCpr(text), says('forms.cpr'));
