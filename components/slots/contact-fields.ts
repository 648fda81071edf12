import type { useTranslations } from 'next-intl';
import type { ActField } from './act-field';

type Words = ReturnType<typeof useTranslations<'slots.handOver'>>;

/** What the organisation needs to reach the citizen and write the lease, and nothing more. */
export const contactFields = (t: Words): readonly ActField[] => [
  { kind: 'text', name: 'name', label: t('name'), maxLength: 120 },
  {
    ...{ kind: 'text', type: 'tel', name: 'phone', label: t('phone'), hint: t('eitherHint') },
    ...{ optional: true, maxLength: 20, width: 'medium' },
  },
  { kind: 'text', type: 'email', name: 'email', label: t('email'), optional: true, maxLength: 254 },
  {
    kind: 'text',
    inputMode: 'numeric',
    name: 'adults',
    label: t('adults'),
    value: '1',
    maxLength: 2,
    width: 'short',
  },
  {
    ...{ kind: 'text', inputMode: 'numeric', name: 'children', label: t('children') },
    ...{ value: '0', maxLength: 2, width: 'short' },
  },
];
