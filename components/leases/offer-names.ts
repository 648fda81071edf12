import type { OfferBeside } from '@/lib/domain/letting/decisions/decision-file';

type Words = (key: 'hiddenName', values: { reference: string }) => string;

/** Whom an officer may see by name; whose name is protected has a reference. */
export const nameOf = (
  { name, reference }: Pick<OfferBeside, 'name' | 'reference'>,
  hidden: Words,
): string => (name === null ? hidden('hiddenName', { reference }) : `${name} (${reference})`);
