import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PHRASEBOOKS } from '@/lib/domain/criteria/render-evaluation';
import type { ApplicantNeed, ApplicantNeeds } from '@/lib/domain/letting/finding/applicant-needs';
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

/** What the household has to show, in plain words, with what may be shown instead. After a yes: what to send, and what to bring. */
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
  const [toShow, toSend] = [papers.filter(isShown), papers.filter((need) => !isShown(need))];
  return (
    <Card title={t(until === null ? 'title' : 'titleYes')} id="needs">
      <div className="grid gap-4">
        {papers.length === 0 && !asksFacts && <p>{t('nothing')}</p>}
        {papers.length > 0 && !left && <p>{t('nothingLeft')}</p>}
        {until === null ? (
          <>
            {left && <p>{t('intro')}</p>}
            <List needs={papers} sending={false} known={known} />
          </>
        ) : (
          <>
            <Part kind="send" needs={toSend} {...{ until, known }} />
            {files && toSend.length === 0 && <p>{t('introYes', { day: formatLongDay(until, locale) })}</p>}
            <Part kind="show" needs={toShow} {...{ until, known }} />
          </>
        )}
        {asksFacts && <p>{t('facts')}</p>}
        {asksOffice && <p className="text-sm text-ink-muted">{t('office')}</p>}
        {children}
      </div>
    </Card>
  );
}

/** No alternative of it is sent as a file. */
const isShown = ({ kinds }: ApplicantNeed): boolean => kinds.every(({ way }) => way === 'SHOWN');

const WORDS = {
  send: { title: 'sendTitle', intro: 'introYes', done: 'sendDone' },
  show: { title: 'showTitle', intro: 'introShow', done: 'showDone' },
} as const;

interface ListProps extends Pick<NeedsCardProps, 'known'> {
  needs: readonly ApplicantNeed[];
}

/** What is sent, or what is brought to the office, with its last day. */
function Part({ kind, needs, until, known }: ListProps & { kind: keyof typeof WORDS; until: string }) {
  const t = useTranslations('applicantPage.needs');
  const locale = useLocale();
  if (needs.length === 0) return null;
  const left = needs.some(({ state }) => state !== 'FULFILLED');
  const { title, intro, done } = WORDS[kind];
  return (
    <section aria-labelledby={`needs-${kind}`} className="grid gap-2">
      <h3 id={`needs-${kind}`}>{t(left ? title : done)}</h3>
      {left && <p>{t(intro, { day: formatLongDay(until, locale) })}</p>}
      <List needs={needs} sending known={known} />
    </section>
  );
}

function List({ needs, sending, known }: ListProps & { sending: boolean }) {
  if (needs.length === 0) return null;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {needs.map((need) => (
        <Need key={`${need.member}${JSON.stringify(need.anyOf)}`} {...{ need, sending, known }} />
      ))}
    </ul>
  );
}

function Need({
  need,
  sending,
  known,
}: Pick<NeedsCardProps, 'known'> & { need: ApplicantNeed; sending: boolean }) {
  const t = useTranslations('applicantPage.needs');
  const who = useConcerned();
  return (
    <li className="py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-sm text-ink-muted">
        {who(need)}
        {sending && <Chip tone={TONES[need.state]}>{t(need.state)}</Chip>}
      </p>
      <Alternatives need={need} />
      {!sending && need.state !== 'FULFILLED' && isShown(need) && (
        <p className="text-sm text-ink-muted">{t('shown')}</p>
      )}
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
