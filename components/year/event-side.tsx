import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { responsibleInWords } from '@/lib/domain/agreement/year-words';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { EventMark } from '@/lib/domain/year/event-mark';
import type { YearEntry } from '@/lib/domain/year/year-entry';
import { paths } from '@/lib/platform/paths';
import { SectionReference } from '../agreements/section-reference';
import { capitalised } from '../ui/capitalised';
import { Card } from '../ui/card';
import { DefinitionList } from '../ui/definition-list';
import { formatLongDay } from '../ui/format';
import { Sub } from '../ui/row-link';
import { Timeline } from '../ui/timeline';
import { shortMoment } from '../vacancies/moment';
import { useEntryState } from './entry-state';
import { useSpeaker } from './speaker';
import { useWhenWords } from './when-words';

/** What the agreement says of the event: when, who, where, and the section. */
export function TermsCard({ entry, says }: { entry: YearEntry; says: string | null }) {
  const t = useTranslations('year.event');
  const tYear = useTranslations('year');
  const locale = useLocale();
  const { source, reference, forum } = entry;
  const own = source.from === 'OWN' ? source.own : null;
  return (
    <Card small title={t('termsTitle')}>
      <DefinitionList
        stacked
        items={[
          { term: t('kindOf'), value: tYear(`kind.${entry.kind}`) },
          ...(says === null ? [] : [{ term: t('when'), value: capitalised(says) }]),
          { term: t('who'), value: capitalised(responsibleInWords(entry.responsible)[locale]) },
          ...(forum ? [{ term: t('where'), value: capitalised(forum[locale]) }] : []),
          ...(reference ? [{ term: t('reference'), value: <SectionReference reference={reference} /> }] : []),
          ...(own
            ? [
                {
                  term: t('addedBy'),
                  value: t(own.organisationId === null ? 'addedByMunicipality' : 'addedByOrganisation'),
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}

/** The same event in earlier years, each with its day. */
export function EarlierCard({ earlier, today }: { earlier: readonly YearEntry[]; today: CalendarDate }) {
  const t = useTranslations('year.event');
  const when = useWhenWords();
  const stateOf = useEntryState();
  return (
    <Card small title={t('earlierTitle')}>
      {earlier.length === 0 && <p className="text-sm text-ink-muted">{t('earlierNone')}</p>}
      <ul className="divide-y divide-line text-md">
        {earlier.map((entry) => (
          <li key={entry.year} className="py-2 first:pt-0 last:pb-0">
            <Link href={paths.yearEvent(entry.municipalityId, entry.event, entry.year)} prefetch={false}>
              {entry.year}
            </Link>
            <Sub>{[when(entry), ...stateOf(entry, today).words].join(' · ')}</Sub>
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface SaidCardProps {
  entry: YearEntry;
  /** Newest first. */
  said: readonly EventMark[];
}

/** Everything that was said of it, by whom and when. */
export function SaidCard({ entry, said }: SaidCardProps) {
  const t = useTranslations('year.event');
  const locale = useLocale();
  const speaker = useSpeaker();
  const what = ({ item }: EventMark) =>
    entry.prepare.find((row) => row.item === item)?.what[locale] ?? item ?? t('everything');
  return (
    <Card small title={t('saidTitle')}>
      {said.length === 0 && <p className="text-sm text-ink-muted">{t('saidNone')}</p>}
      <Timeline
        items={said.map((mark, index) => ({
          key: `${said.length - index}`,
          title: t(`said.${mark.act}`, {
            what: what(mark),
            day: mark.day ? formatLongDay(mark.day, locale) : '',
          }),
          when: `${speaker(mark)} · ${shortMoment(mark.at, locale)}`,
          detail: mark.note ?? undefined,
        }))}
      />
    </Card>
  );
}
