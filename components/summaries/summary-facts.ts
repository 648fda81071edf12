import { createTranslator } from 'next-intl';
import type { DaySpan, Summary } from '@/lib/domain/summary/summary';
import type { WordedSummary } from '@/lib/domain/summary/worded';
import { formatLongDay } from '../ui/format';
import type { Speaking } from './term-words';

const say = ({ locale, messages }: Speaking) =>
  createTranslator({ locale, messages, namespace: 'summaries.period' });

const isYear = ({ from, through }: DaySpan): boolean =>
  from.slice(0, 4) === through.slice(0, 4) && from.endsWith('-01-01') && through.endsWith('-12-31');

const halfOf = ({ from, through }: DaySpan): '1' | '2' | null => {
  if (from.slice(0, 4) !== through.slice(0, 4)) return null;
  if (from.endsWith('-01-01') && through.endsWith('-06-30')) return '1';
  return from.endsWith('-07-01') && through.endsWith('-12-31') ? '2' : null;
};

/** A year or half of one, which has a name of its own. */
export const hasName = (span: DaySpan): boolean => isYear(span) || halfOf(span) !== null;

/** `2025`, `1. halvår 2025` or `1. juni 2024 til 31. maj 2025`. */
export function spanName(span: DaySpan, speaking: Speaking): string {
  const [t, year, half] = [say(speaking), span.from.slice(0, 4), halfOf(span)];
  if (isYear(span)) return year;
  return half === null ? daysName(span, speaking) : t('half', { half, year });
}

const daysName = ({ from, through }: DaySpan, speaking: Speaking): string =>
  say(speaking)('days', {
    from: formatLongDay(from, speaking.locale),
    through: formatLongDay(through, speaking.locale),
  });

/** `Årsoversigt 2025`; of anything but a year, what it is of. */
export function titleOf(period: DaySpan, speaking: Speaking): string {
  const t = say(speaking);
  return t(isYear(period) ? 'titleOfYear' : 'titleOf', { period: spanName(period, speaking) });
}

/** What stands on the cover and on the first sheet. */
export function factsOf(
  { municipality, part, period, before, agreements, madeOn, knownFrom, organisations }: Summary,
  speaking: Speaking,
): WordedSummary['facts'] {
  const t = createTranslator({
    locale: speaking.locale,
    messages: speaking.messages,
    namespace: 'summaries.facts',
  });
  const day = (on: string): string => formatLongDay(on, speaking.locale);
  const agreed = agreements.map(({ title, version, from }) =>
    t('agreement', { title: title[speaking.locale], version, from: day(from) }),
  );
  return [
    { term: t('municipality'), values: [municipality] },
    ...(part.kind === 'MUNICIPALITY' ? [] : [{ term: t(`part.${part.kind}`), values: [part.name] }]),
    // The parties to the agreement; of an organisation's own part it is said already.
    ...(part.kind === 'ORGANISATION' || !organisations?.length
      ? []
      : [{ term: t('organisations'), values: [...organisations] }]),
    { term: t('period'), values: [daysName(period, speaking)] },
    { term: t('before'), values: [daysName(before, speaking)] },
    // Where the time told of, or the one beside it, began before Nøglen knew anything.
    ...(knownFrom && before.from < knownFrom
      ? [{ term: t('knownFrom'), values: [t('knownFromDay', { day: day(knownFrom) })] }]
      : []),
    { term: t('agreements'), values: agreed.length === 0 ? [t('noAgreement')] : agreed },
    { term: t('madeOn'), values: [day(madeOn)] },
  ];
}
