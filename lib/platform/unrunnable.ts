import { isFormula } from '@/lib/domain/shared/written-table';

/** A cell that a spreadsheet would run is made text before it leaves the house again. */
export const unrunnable = (text: string): string => (isFormula(text) ? `'${text}` : text);
