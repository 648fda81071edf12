import { z } from 'zod';
import { looksLikeCpr } from '@/lib/domain/shared/looks-like-cpr';
import { questionParam, type SearchParams } from './params';

export type Question = {
  readonly q?: string;
  /** What stood in the address looked like a CPR number: it is not looked for, and not shown again. */
  readonly hadCpr: boolean;
};

/** A question without what must not stand in an address. */
export function withoutCpr(q: string | undefined): Question {
  const hadCpr = q !== undefined && looksLikeCpr(q);
  return { ...(q === undefined || hadCpr ? {} : { q }), hadCpr };
}

const schema = z.object({ q: questionParam });

/** What somebody typed into the search in the head. */
export const readSearch = (params: SearchParams): Question => withoutCpr(schema.parse(params).q);
