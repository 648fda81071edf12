import { type Fraction, formatFraction } from '../shared/fraction';
import type { Agreement } from './agreement';
import type { AgreementDocument, Published } from './agreement-document';

/** The published form of an agreement: `parseAgreement` reads the same agreement back from it. */
export const documentOf = (agreement: Agreement): AgreementDocument => published(agreement);

export function published<T>(value: T): Published<T>;
export function published(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => published(item));
  if (isFraction(value)) return formatFraction(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, published(item)]));
}

const isFraction = (value: unknown): value is Fraction =>
  typeof value === 'object' && value !== null && 'n' in value && typeof value.n === 'bigint';
