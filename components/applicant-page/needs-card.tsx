import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PHRASEBOOKS } from '@/lib/domain/criteria/render-evaluation';
import type { ApplicantNeed, ApplicantNeeds } from '@/lib/domain/letting/applicant-needs';
import { capitalised } from '../ui/capitalised';
import { Card } from '../ui/card';
import { Chip, type ChipTone } from '../ui/chip';
import { formatLongDay } from '../ui/format';
import { useConcerned } from './concerned';

interface NeedsCardProps {
  needs: ApplicantNeeds;
  /** The last day for sending; null: nothing is sent yet. */
  until: string | null;
  /** Some of it is sent as files; the rest is shown at the office. */
  files: boolean;
  /** Of a browser that has given the birth date: what has come, and what could not be used. */
  known: { refused: readonly { member: string; kind: string; refusal: string }[] } | null;
  /** The form that sends, or what comes before it. */
  children?: ReactNode;
}

const TONES: Record<ApplicantNeed['state'], ChipTone> = {
  FULFILLED: 'success',
  AWAITS_REVIEW: 'strong',
  MISSING: 'warning',
};

/** What the household has to show, in plain words, with what may be shown instead. */
export function NeedsCard({
  needs: { papers, asksFacts, asksOffice },
  until,
  files,
  known,
  children,
}: NeedsCardProps) {
  const t = useTranslations('applicantPage.needs');
  const locale = useLocale();
  const left = papers.some(({ state }) => state !== 'FULFILLED');
  return (
    <Card title={t(until && files ? 'titleYes' : 'title')} id="needs">
      <div className="grid gap-4">
        {papers.length === 0 && !asksFacts && <p>{t('nothing')}</p>}
        {papers.length > 0 && !left && <p>{t('nothingLeft')}</p>}
        {left && until === null && <p>{t('intro')}</p>}
        {left && until !== null && (
          <p>{t(files ? 'introYes' : 'introShow', { day: formatLongDay(until, locale) })}</p>
        )}
        {papers.length > 0 && (
          <ul className="divide-y divide-line border-y border-line">
            {papers.map((need) => (
              <Need
                key={`${need.member}${JSON.stringify(need.anyOf)}`}
                need={need}
                sending={until !== null}
                known={known}
              />
            ))}
          </ul>
        )}
        {asksFacts && <p>{t('facts')}</p>}
        {asksOffice && <p className="text-sm text-ink-muted">{t('office')}</p>}
        {children}
      </div>
    </Card>
  );
}

function Need({
  need,
  sending,
  known,
}: {
  need: ApplicantNeed;
  sending: boolean;
  known: NeedsCardProps['known'];
}) {
  const t = useTranslations('applicantPage.needs');
  const who = useConcerned();
  const toShow = need.state !== 'FULFILLED' && need.kinds.every(({ way }) => way === 'SHOWN');
  return (
    <li className="py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-sm text-ink-muted">
        {who(need)}
        {sending && <Chip tone={TONES[need.state]}>{t(need.state)}</Chip>}
      </p>
      <Alternatives need={need} />
      {toShow && <p className="text-sm text-ink-muted">{t('shown')}</p>}
      {known && need.state !== 'FULFILLED' && need.waiting > 0 && (
        <p className="mt-1 text-sm">{t('waiting', { count: need.waiting })}</p>
      )}
      {known?.refused.filter(isOf(need)).map(({ kind, refusal }) => (
        <p key={kind} className="mt-1 text-sm font-medium text-red">
          {t('refused', { reason: refusal })}
        </p>
      ))}
    </li>
  );
}

const isOf =
  (need: ApplicantNeed) =>
  ({ member, kind }: { member: string; kind: string }): boolean =>
    member === need.member && need.state !== 'FULFILLED' && need.kinds.some((one) => one.kind === kind);

/** One alternative in a line, several with "or" between; what belongs together stands together. */
function Alternatives({ need: { anyOf } }: { need: ApplicantNeed }) {
  const t = useTranslations('applicantPage.needs');
  const book = PHRASEBOOKS[useLocale()];
  const words = anyOf.map((together) => capitalised(together.map(book.asked).join(` ${book.and} `)));
  return (
    <div className="font-medium">
      {words.map((text, index) => (
        <p key={text}>
          {index > 0 && <span className="font-normal text-ink-muted">{t('or')} </span>}
          {text}
        </p>
      ))}
    </div>
  );
}
