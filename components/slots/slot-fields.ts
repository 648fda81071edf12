import type { SlotRow } from '@/lib/domain/slot/slot-row';
import type { ActField } from './act-field';

/** Which home, and as it was when the form was shown: a stale form is told who changed what. */
export const slotFields = ({ id, revision }: Pick<SlotRow, 'id' | 'revision'>): readonly ActField[] => [
  { kind: 'hidden', name: 'slotId', value: id },
  { kind: 'hidden', name: 'revision', value: String(revision) },
];
