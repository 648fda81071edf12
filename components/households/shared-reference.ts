import type { Reference } from '@/lib/domain/shared/reference';

export const isSame = (one: Reference, other: Reference): boolean =>
  one.text.da === other.text.da && one.assumed === other.assumed;

/** The one reference that several rows rest on: said once, with its mark of what is assumed. Null where they differ or there is one row. */
export function sharedReference(references: readonly Reference[]): Reference | null {
  const [first, ...others] = references;
  if (first === undefined || others.length === 0) return null;
  return others.every((one) => isSame(one, first)) ? first : null;
}
