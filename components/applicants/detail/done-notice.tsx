import { useLocale, useTranslations } from 'next-intl';
import type { Applicant } from '@/lib/domain/applicant/applicant';
import { paths, withQuery } from '@/lib/platform/paths';
import { LinkButton } from '../../ui/button';
import { formatDay } from '../../ui/format';
import { Notice } from '../../ui/notice';

interface DoneNoticeProps {
  /** What the address says was just done. */
  done: string | string[] | undefined;
  applicant: Applicant;
}

const SAID = { state: 'state.done', handler: 'handler.done', changed: 'detail.changed' } as const;

const isSaid = (done: DoneNoticeProps['done']): done is keyof typeof SAID =>
  typeof done === 'string' && Object.hasOwn(SAID, done);

/** The answer to what the officer just did. */
export function DoneNotice({ done, applicant }: DoneNoticeProps) {
  const t = useTranslations('applicants');
  if (done === 'enrolled')
    return (
      <div className="mb-5">
        <Enrolled applicant={applicant} />
      </div>
    );
  if (!isSaid(done)) return null;
  return (
    <div className="mb-5">
      <Notice tone="success" live>
        {t(SAID[done])}
      </Notice>
    </div>
  );
}

/** By which number, on which list, what happens next, and the way to the next one. */
function Enrolled({ applicant }: { applicant: Applicant }) {
  const t = useTranslations('applicants');
  const locale = useLocale();
  const { reference, list, seniorityOn, flexible, organisationId } = applicant;
  return (
    <Notice
      tone="success"
      live
      title={t('enrolled.title', { reference })}
      action={
        <LinkButton href={withQuery(paths.enrolApplicant, { organisation: organisationId })}>
          {t('enrolled.another')}
        </LinkButton>
      }
    >
      <p>{t('enrolled.list', { list: t(`lists.${list}`), day: formatDay(seniorityOn, locale) })}</p>
      <p>
        {t('enrolled.next')} {flexible && t('enrolled.flexible')}
      </p>
    </Notice>
  );
}
