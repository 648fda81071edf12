import { z } from 'zod';
import { asId, type DepartmentId, type RehousingId } from '@/lib/domain/shared/ids';
import { day, maybeDay } from '../days';
import { freeText } from '../free-text';
import type { MessageKey } from '../message-key';

const departmentId = z.uuid().transform((id) => asId<DepartmentId>(id));

export const enterRehousingSchema = z.object({
  ...{ departmentId, from: day, to: maybeDay },
  reason: freeText().min(3).max(300),
});

export const endRehousingSchema = z.object({
  ...{ departmentId, to: day },
  rehousingId: z.uuid().transform((id) => asId<RehousingId>(id)),
});

/** A text for every code that closing a department, or ending it, can answer with. */
export const REHOUSING_ERRORS = {
  'not-found': 'departments.rehousing.errors.not-found',
  'no-rule': 'departments.rehousing.errors.no-rule',
  'decided-already': { field: 'from', text: 'departments.rehousing.errors.decided-already' },
  'end-before-start': { field: 'to', text: 'departments.rehousing.errors.end-before-start' },
  'nothing-changed': { field: 'to', text: 'departments.rehousing.errors.nothing-changed' },
  overlaps: { field: 'from', text: 'departments.rehousing.errors.overlaps' },
} as const satisfies Record<string, MessageKey | { readonly field: string; readonly text: MessageKey }>;
