import type { useTranslations } from 'next-intl';
import type { ActField } from './act-field';

type Words = ReturnType<typeof useTranslations<'slots.telephone'>>;

/** Whom the writer spoke with and when, where the act is the other party's. */
export const telephoneFields = (t: Words, today: string): ActField => ({
  kind: 'group',
  label: t('group'),
  hint: t('groupHint'),
  fields: [
    { kind: 'text', name: 'spokeWith', label: t('spokeWith'), maxLength: 120, width: 'medium' },
    { kind: 'day', name: 'spokeOn', label: t('spokeOn'), value: today, max: today },
    {
      ...{ kind: 'text', name: 'spokeTime', label: t('spokeTime'), hint: t('timeHint'), maxLength: 5 },
      ...{ width: 'short', inputMode: 'numeric' },
    },
  ],
});
