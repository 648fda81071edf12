import type { useTranslations } from 'next-intl';
import { ALLOWANCES, type Allowed } from '@/lib/domain/access/api-scope';
import type { ActField } from '../slots/act-field';

/** How often a system may ask; the figures that were shown go along, so that nobody overwrites what she has not seen. */
export const allowanceFields = (
  { id, burst, perMinute }: Allowed & { readonly id: string },
  t: ReturnType<typeof useTranslations<'apiKeys'>>,
): readonly ActField[] => [
  { kind: 'hidden', name: 'clientId', value: id },
  { kind: 'hidden', name: 'shownBurst', value: String(burst) },
  { kind: 'hidden', name: 'shownPerMinute', value: String(perMinute) },
  {
    ...{ kind: 'text', name: 'burst', label: t('burst'), hint: t('between', ALLOWANCES.burst) },
    ...{ value: String(burst), inputMode: 'numeric', width: 'short' },
  },
  {
    ...{ kind: 'text', name: 'perMinute', label: t('perMinute'), hint: t('between', ALLOWANCES.perMinute) },
    ...{ value: String(perMinute), inputMode: 'numeric', width: 'short' },
  },
];
