import { useLocale, useTranslations } from 'next-intl';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { assessBy, type TransitionalDwelling } from '@/lib/domain/transitional/transitional';
import { Card } from '../ui/card';
import { DefinitionList } from '../ui/definition-list';
import { formatLongDay } from '../ui/format';
import { shortMoment } from '../vacancies/moment';

/** What both parties know of a transitional home. */
export type ShownTransitional = Pick<TransitionalDwelling, 'from' | 'until' | 'assessedOn' | 'ended'> & {
  readonly revision: number;
  readonly recordedByName: string;
  readonly recordedAt: Date;
  readonly endedByName: string | null;
};

/** From when, until when, what is due, and what became of it; `own` tells what is the municipality's alone. */
export function TransitionalFacts({
  home,
  today,
  own = true,
}: {
  home: ShownTransitional;
  today: CalendarDate;
  own?: boolean;
}) {
  const t = useTranslations('transitional');
  const locale = useLocale();
  const day = (on: CalendarDate) => formatLongDay(on, locale);
  const { from, until, assessedOn, ended } = home;
  const toAssess = assessBy(home);
  const assessment =
    assessedOn === null
      ? t(toAssess < today ? 'assessLate' : 'assessBy', { day: day(toAssess) })
      : t('assessed', { day: day(assessedOn) });
  return (
    <Card title={t(ended === null ? 'isOne' : 'wasOne')}>
      <DefinitionList
        items={[
          { term: t('from'), value: day(from) },
          { term: t('until'), value: day(until) },
          ...(own && ended === null ? [{ term: t('assessment'), value: assessment }] : []),
          ...(ended === null
            ? []
            : [
                {
                  term: t('ended'),
                  value: t('endedAs', {
                    how: t(`end.${ended.as}`),
                    day: day(ended.on),
                    name: home.endedByName ?? '',
                  }),
                },
              ]),
          {
            term: t('recorded'),
            value: t('recordedBy', {
              name: home.recordedByName,
              when: shortMoment(home.recordedAt, locale),
            }),
          },
        ]}
      />
    </Card>
  );
}
