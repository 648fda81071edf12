import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { PrepareTerms } from '@/lib/domain/agreement/year-terms';
import { PREPARE_PAGE } from '@/lib/domain/agreement/year-words';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { type EventMark, WHOLE } from '@/lib/domain/year/event-mark';
import { preparation, type YearEntry } from '@/lib/domain/year/year-entry';
import type { FormAction } from '@/lib/schemas/form-state';
import { Card } from '../ui/card';
import { formatDay } from '../ui/format';
import { Icon } from '../ui/icon';
import { Sub } from '../ui/row-link';
import { MarkButton } from './mark-button';
import { useSpeaker } from './speaker';

interface PrepareCardProps {
  entry: YearEntry;
  /** The pages that this reader may open, by what they are called in the agreement. */
  hrefs: Readonly<Partial<Record<string, string>>>;
  /** Absent for who may only read. */
  action?: FormAction;
}

/** What is to be prepared, each with a way to where it is done and with who has done it. */
export function PrepareCard({ entry, hrefs, action }: PrepareCardProps) {
  const t = useTranslations('year.event');
  const tYear = useTranslations('year');
  const { done, of } = preparation(entry);
  const whole = entry.standing.prepared.get(WHOLE);
  return (
    <Card
      title={t('prepareTitle')}
      aside={of > 0 && <span className="text-ink-muted">{tYear('prepared', { done, of })}</span>}
    >
      {of === 0 && <p className="text-ink-muted">{capital(tYear('nothingToPrepare'))}</p>}
      <ul className="divide-y divide-line">
        {entry.prepare.map((terms) => (
          <Item
            key={terms.item}
            entry={entry}
            terms={terms}
            mark={entry.standing.prepared.get(terms.item) ?? whole}
            isWhole={whole !== undefined}
            href={terms.page ? hrefs[terms.page] : undefined}
            action={action}
          />
        ))}
      </ul>
      {action && <Whole entry={entry} mark={whole} action={action} />}
      <p className="mt-4 text-sm text-ink-muted">{t('prepareLead')}</p>
    </Card>
  );
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const valuesOf = (entry: YearEntry, act: string, item = '') => ({
  ...{ municipalityId: entry.municipalityId, event: entry.event, year: entry.year },
  ...{ act, item },
});

interface ItemProps {
  entry: YearEntry;
  terms: PrepareTerms;
  mark?: EventMark;
  isWhole: boolean;
  href?: string;
  action?: FormAction;
}

function Item({ entry, terms, mark, isWhole, href, action }: ItemProps) {
  const t = useTranslations('year.event');
  const locale = useLocale();
  const speaker = useSpeaker();
  const what = terms.what[locale];
  const act = mark ? 'REOPENED' : 'PREPARED';
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3 first:pt-0">
      <span className="flex min-w-[min(100%,16rem)] flex-1 gap-3">
        <span className={mark ? 'pt-0.5 text-green' : 'pt-0.5 text-ink-faint'}>
          {mark ? <Icon name="check" /> : <Hollow />}
          <span className="sr-only">{t(mark ? 'isPrepared' : 'notPrepared')}: </span>
        </span>
        <span>
          {what}
          {mark && (
            <Sub>
              {t('preparedBy', { who: speaker(mark), day: formatDay(dayOfInstant(mark.at), locale) })}
            </Sub>
          )}
          {href && terms.page && (
            <span className="block text-sm print:hidden">
              <Link href={href} prefetch={false}>
                {t('open', { page: PREPARE_PAGE[terms.page][locale] })}
              </Link>
            </span>
          )}
        </span>
      </span>
      {action && !isWhole && (
        <MarkButton
          action={action}
          values={valuesOf(entry, act, terms.item)}
          text={t(mark ? 'reopen' : 'mark')}
          label={t(mark ? 'reopenLabel' : 'markLabel', { what })}
          look={mark ? 'quiet' : 'plain'}
        />
      )}
    </li>
  );
}

const Hollow = () => (
  <span
    aria-hidden="true"
    className="keep-ink mt-0.5 inline-block size-4.5 rounded-full border-2 border-edge"
  />
);

/** All at once; taken back all at once. */
function Whole({ entry, mark, action }: { entry: YearEntry; mark?: EventMark; action: FormAction }) {
  const t = useTranslations('year.event');
  const { done, of } = preparation(entry);
  if (!mark && of > 0 && done === of) return null;
  return (
    <div className="mt-3">
      <MarkButton
        action={action}
        values={valuesOf(entry, mark ? 'REOPENED' : 'PREPARED')}
        text={t(mark ? 'reopen' : 'markWhole')}
        look={mark ? 'quiet' : 'plain'}
      />
    </div>
  );
}
