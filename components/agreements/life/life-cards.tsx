import { useLocale, useTranslations } from 'next-intl';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import { powerInWords } from '@/lib/domain/agreement/rules/powers-words';
import { addDays } from '@/lib/domain/calendar/days';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { capitalised } from '../../ui/capitalised';
import { Card } from '../../ui/card';
import { formatDay, formatLongDay } from '../../ui/format';
import { Notice } from '../../ui/notice';
import { SectionReference } from '../section-reference';

/** The agreement and its annexes as they go before each other. @see H-07 */
export function AnnexesCard({ agreement: { frame, shortTitle } }: { agreement: Agreement }) {
  const t = useTranslations('agreementLife');
  const locale = useLocale();
  if (!frame || frame.annexes.length === 0) return null;
  return (
    <Card title={t('annexes')} id="annexes">
      <p className="mb-2 max-w-prose text-md text-ink-muted">{t('annexesHint')}</p>
      <ol className="list-decimal space-y-1.5 pl-5">
        <li>{shortTitle[locale]}</li>
        {frame.annexes.map(({ annex, title, reference }) => (
          <li key={annex}>
            {annex}: {title[locale]} <SectionReference reference={reference} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** What the framework leaves to each organisation's own agreement. */
export function PowersCard({ agreement }: { agreement: Agreement }) {
  const t = useTranslations('agreementLife');
  const locale = useLocale();
  return (
    <Card title={t('powers')} id="powers">
      {agreement.individual.length === 0 ? (
        <p className="text-md text-ink-muted">{t('noPowers')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {agreement.individual.map((power) => (
            <li
              key={`${power.kind} ${powerInWords(agreement, power).da}`}
              className="py-2 first:pt-0 last:pb-0"
            >
              <span className="block text-md">{capitalised(powerInWords(agreement, power)[locale])}</span>
              <SectionReference reference={power.reference} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

export interface ShownEnd {
  endsOn: CalendarDate;
  cause: 'REPLACED' | 'TERMINATED';
  noticeOn: CalendarDate | null;
  noticeBy: string | null;
  reason: string | null;
}

/** Why the version ends, or ended, before its own day. */
export function EndNotices({ ends, municipality }: { ends: readonly ShownEnd[]; municipality: string }) {
  const t = useTranslations('agreementLife');
  const locale = useLocale();
  return ends.map(({ endsOn, cause, noticeOn, noticeBy, reason }) => (
    <Notice key={endsOn} tone="info">
      {cause === 'REPLACED' || noticeOn === null
        ? t('replaced', { day: formatLongDay(endsOn, locale) })
        : t('terminated', {
            by: noticeBy ?? municipality,
            notice: formatLongDay(noticeOn, locale),
            last: formatLongDay(addDays(endsOn, -1), locale),
            reason: reason ?? '',
          })}
    </Notice>
  ));
}

export interface ShownSigned {
  party: string;
  signedOn: CalendarDate;
  signatory: string;
}

/** By whom the version was signed. */
export function SignedCard({ signed }: { signed: readonly ShownSigned[] }) {
  const t = useTranslations('agreementLife');
  const locale = useLocale();
  if (signed.length === 0) return null;
  return (
    <Card title={t('signed')} id="signed" small>
      <ul className="space-y-2 text-md">
        {signed.map(({ party, signedOn, signatory }) => (
          <li key={party}>
            <b className="font-medium">{party}</b>
            <span className="block text-sm text-ink-muted">
              {signatory}, {formatDay(signedOn, locale)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
