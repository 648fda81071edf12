import { useLocale, useTranslations } from 'next-intl';
import type { Applicant } from '@/lib/domain/applicant/applicant';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { paths } from '@/lib/platform/paths';
import { Breadcrumb } from '../../ui/breadcrumb';
import { LinkButton } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { formatDay } from '../../ui/format';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { ApplicantChip } from '../applicant-chip';
import { useApplicantName } from '../applicant-name';

interface ApplicantHeadProps {
  applicant: Applicant;
  handlerName: string | null;
  mayEdit: boolean;
}

/** Who it is, how she stands on the list, and why there is less to see than usual. */
export function ApplicantHead({ applicant, handlerName, mayEdit }: ApplicantHeadProps) {
  const t = useTranslations('applicants');
  const locale = useLocale();
  const name = useApplicantName()({ name: applicant.contact.name, hidden: applicant.hidden });
  const closed = applicant.hidden || applicant.erasedAt !== null;
  return (
    <>
      <Breadcrumb crumbs={[{ label: t('title'), href: paths.applicants }, { label: name }]} />
      <PageHead
        title={name}
        mark={
          <>
            <ApplicantChip state={applicant.state} />
            {applicant.protected && <Chip tone="warning">{t('protected')}</Chip>}
          </>
        }
        facts={[
          t('detail.reference', { reference: applicant.reference }),
          t('detail.standsSince', {
            ...{ list: t(`lists.${applicant.list}`), day: formatDay(applicant.seniorityOn, locale) },
          }),
          ...(handlerName === null ? [] : [t('detail.handler', { name: handlerName })]),
        ]}
        actions={
          mayEdit &&
          !closed && (
            <LinkButton href={paths.editApplicant(applicant.id)} look="primary">
              {t('detail.edit')}
            </LinkButton>
          )
        }
      />
      <LessToSee applicant={applicant} handlerName={handlerName} />
    </>
  );
}

function LessToSee({ applicant, handlerName }: Pick<ApplicantHeadProps, 'applicant' | 'handlerName'>) {
  const t = useTranslations('applicants.detail');
  const locale = useLocale();
  const { erasedAt, hidden } = applicant;
  if (erasedAt !== null)
    return (
      <Boxed title={t('erased', { day: formatDay(dayOfInstant(erasedAt), locale) })}>{t('erasedText')}</Boxed>
    );
  if (!hidden) return null;
  const text = handlerName === null ? t('hiddenNobody') : t('hiddenText', { name: handlerName });
  return <Boxed title={t('hiddenTitle')}>{text}</Boxed>;
}

const Boxed = ({ title, children }: { title: string; children: string }) => (
  <div className="mb-5">
    <Notice title={title}>{children}</Notice>
  </div>
);
