import { z } from 'zod';
import { numberParam, type SearchParams } from './params';

const schema = z.object({ after: numberParam, before: numberParam });

export type DeletionListQuery = z.output<typeof schema>;

export const readDeletionList = (params: SearchParams): DeletionListQuery => schema.parse(params);

export function deletionTurnOf({ after, before }: DeletionListQuery) {
  if (after !== undefined) return { direction: 'after', id: after } as const;
  return before === undefined ? null : ({ direction: 'before', id: before } as const);
}
