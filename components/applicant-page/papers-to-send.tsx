import { useLocale, useTranslations } from 'next-intl';
import type { Concerning } from '@/lib/domain/letting/finding/applicant-needs';
import type { PaperChoice } from '@/lib/domain/papers/paper-choices';
import type { FormAction } from '@/lib/schemas/form-state';
import type { UploadAnswer } from '@/lib/schemas/papers/upload-answer';
import { UploadAnswerNotice } from '../papers/upload-answer-notice';
import { UploadPaper } from '../papers/upload-paper';
import { Notice } from '../ui/notice';
import { shortMoment } from '../vacancies/moment';
import { BirthForm } from './birth-form';
import { useConcerned } from './concerned';

interface PapersToSendProps {
  /** Everybody in the household, so that whoever may send something is called by what the applicant calls them. */
  people: readonly Concerning[];
  /** What may be sent, by member. */
  choices: readonly PaperChoice[];
  secret: string;
  /** A new one each time the page is drawn. */
  paperId: string;
  /** This browser has given the birth date within the hour. */
  proved: boolean;
  birth: FormAction;
  bar: { until: Date | null; forGood: boolean };
  organisation: string;
  answer: UploadAnswer | null;
}

/** Where the birth date and the files lead back to: what became of them is told here, far down a long page. */
const ANSWERED_AT = 'papers';

/** First the birth date, then the form that sends; or why nothing is received now. */
export function PapersToSend(props: PapersToSendProps) {
  const { people, choices, secret, paperId, proved, answer } = props;
  const t = useTranslations('applicantPage.needs');
  const concerned = useConcerned();
  if (choices.length === 0)
    return (
      answer && (
        <div id={ANSWERED_AT}>
          <UploadAnswerNotice answer={answer} />
        </div>
      )
    );
  const labels = Object.fromEntries(people.map((one) => [one.member, concerned(one)]));
  return (
    <section id={ANSWERED_AT} aria-labelledby="to-send" className="border-t border-line pt-4">
      {proved ? (
        <>
          <h3 id="to-send" className="mb-3">
            {t('toSend')}
          </h3>
          <UploadPaper action={`/api/papers/upload/${secret}`} {...{ paperId, choices, labels, answer }} />
        </>
      ) : (
        <BeforeSending {...props} />
      )}
    </section>
  );
}

function BeforeSending({ secret, birth, bar, organisation, answer }: PapersToSendProps) {
  const t = useTranslations('applicantPage.birth');
  const locale = useLocale();
  const words = {
    ...{ lead: t('lead'), label: t('label'), hint: t('hint') },
    ...{ day: t('day'), month: t('month'), year: t('year'), submit: t('submit') },
  };
  return (
    <div className="space-y-4">
      <h3 id="to-send">{t('title')}</h3>
      {answer && <UploadAnswerNotice answer={answer} />}
      {bar.forGood && <Notice tone="warning">{t('barredForGood', { organisation })}</Notice>}
      {!bar.forGood && bar.until !== null && (
        <Notice tone="warning">
          {t('barredUntil', {
            moment: shortMoment(bar.until, locale),
            organisation,
          })}
        </Notice>
      )}
      {!bar.forGood && bar.until === null && <BirthForm action={birth} secret={secret} words={words} />}
    </div>
  );
}
