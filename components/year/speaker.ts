import { useTranslations } from 'next-intl';
import type { EventMark } from '@/lib/domain/year/event-mark';

/** Who said it and for whom: `Anna Prøve, kommunen`. */
export function useSpeaker(): (mark: EventMark) => string {
  const t = useTranslations('year.event');
  return ({ by, of }) => `${by}, ${of ?? t('sideMunicipality')}`;
}
