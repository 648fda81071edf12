import { useLocale, useTranslations } from 'next-intl';
import { dayOfInstant, timeOfInstant } from '@/lib/domain/calendar/copenhagen';
import { PAPER_KINDS } from '@/lib/domain/criteria/vocabulary';
import type { LettingSettings } from '@/lib/domain/letting/letting-settings';
import { type KeptPeriod, periodOf, periodTerms } from '@/lib/domain/papers/kept-periods';
import { paperName } from '@/lib/domain/papers/paper-names';
import { type KeptThing, type LastChange, lastChangeOf } from '@/lib/domain/papers/period-changes';
import { mostPaperDays, retentionOf } from '@/lib/domain/papers/retention';
import { Card } from '../ui/card';
import { formatShortMoment } from '../ui/format';

interface RetentionCardProps {
  settings: Pick<LettingSettings, 'paperDays' | 'keptFor'>;
  /** The last change of each period that was changed. */
  changes: readonly LastChange[];
  /** Where the reader serves several organisations: whose rules these are. */
  names: readonly string[];
}

/** What is kept beside files, with the periods it goes by; the link of an offer goes by the offer alone. @see L-55 */
const KEPT = {
  EVALUATION: ['EVALUATION', 'EVALUATION_AT_MOST'],
  LETTER: ['LETTER'],
  OFFER_LINK: [],
  APPLICANT: ['APPLICANT'],
  CPR_REASON: ['REASON'],
  DUPLICATE_REASON: ['REASON'],
} as const satisfies Record<string, readonly KeptPeriod[]>;

const KEPT_THINGS = [
  ...(['EVALUATION', 'LETTER', 'OFFER_LINK'] as const),
  ...(['APPLICANT', 'CPR_REASON', 'DUPLICATE_REASON'] as const),
];

/** How long everything is kept, from when it is counted, and who has said so; what is kept alike stands together. */
export function RetentionCard({ settings, changes, names }: RetentionCardProps) {
  const t = useTranslations('deletions');
  const locale = useLocale();
  const sourceOf = useSources({ settings, changes });
  const kept = [
    ...PAPER_KINDS.map((kind) => {
      const { after, days, atMostAfterReceipt } = retentionOf(kind, settings);
      return {
        what: paperName(kind)[locale],
        rule: t(`rule.${after}`, { days, most: atMostAfterReceipt }),
        source: mostPaperDays(kind) === 0 ? t('source.fixed') : sourceOf({ what: 'PAPER_FILE', kind }),
      };
    }),
    ...KEPT_THINGS.map((thing) => ({
      what: t(`thing.${thing}`),
      rule: t(`rule.${thing}`, amountsOf(thing, settings)),
      source: sourcesOf(KEPT[thing].map((what) => sourceOf({ what, kind: null }))) || t('source.fixed'),
    })),
  ];
  const alike = kept.filter((row, index) => kept.findIndex((other) => isAlike(other, row)) === index);
  return (
    <Card title={t('rules')} aside={names.length > 0 && names.join(', ')}>
      <p className="mb-3 max-w-prose text-sm text-ink-muted">{t('rulesLead')}</p>
      <dl className="divide-y divide-line border-t border-line">
        {alike.map((first) => (
          <div
            key={`${first.rule} ${first.source}`}
            className="grid gap-x-6 gap-y-0.5 py-2.5 sm:grid-cols-2 print:break-inside-avoid"
          >
            <dt className="text-md">
              {kept
                .filter((row) => isAlike(row, first))
                .map(({ what }) => what)
                .join(', ')}
            </dt>
            <dd className="text-md text-ink-muted">
              {first.rule}. <span className="text-sm">{first.source}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

type Row = { readonly rule: string; readonly source: string };
const isAlike = (one: Row, other: Row): boolean => one.rule === other.rule && one.source === other.source;

/** Two periods of one thing that nobody has touched are said once. */
const sourcesOf = (sources: readonly string[]): string => [...new Set(sources)].join(' ');

type Periods = Pick<RetentionCardProps, 'settings' | 'changes'>;

function amountsOf(thing: keyof typeof KEPT, settings: Periods['settings']) {
  const [first, most] = KEPT[thing];
  const amount = (period: KeptPeriod | undefined) => (period ? periodOf(period, settings) : 0);
  return { days: amount(first), months: amount(first), most: amount(most) };
}

/** Where a period comes from: the standing one, or set on a day by somebody, and what it was before. */
function useSources({ settings, changes }: Periods): (thing: KeptThing) => string {
  const t = useTranslations('deletions.source');
  const locale = useLocale();
  return (thing) => {
    const { what, kind } = thing;
    const last = lastChangeOf(thing, changes);
    const own = kind === null ? settings.keptFor[what] : settings.paperDays[kind];
    if (last === null) return t(own === undefined ? 'standing' : 'own');
    const moment = formatShortMoment(dayOfInstant(last.at), timeOfInstant(last.at), locale);
    const unit = kind === null ? periodTerms(what).unit : 'DAYS';
    return t('set', { moment, by: last.by, unit, before: last.before, after: last.after });
  };
}
