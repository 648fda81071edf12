import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { memberLabels } from '@/components/households/member-labels';
import { FileViewer } from '@/components/papers/file-viewer';
import { judgeFields } from '@/components/papers/judge-fields';
import { JudgedNotice } from '@/components/papers/judged-notice';
import { PaperFindings } from '@/components/papers/paper-findings';
import { ActForm } from '@/components/slots/act-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Card } from '@/components/ui/card';
import { formatDay } from '@/components/ui/format';
import { Notice } from '@/components/ui/notice';
import { Columns, PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { findApplicant } from '@/lib/data/applicants/applicants';
import { getToday } from '@/lib/data/clock';
import { findNextWaiting } from '@/lib/data/papers/papers-next';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { paperName } from '@/lib/domain/papers/paper-names';
import { takesPapers } from '@/lib/domain/papers/takes-papers';
import { paths } from '@/lib/platform/paths';
import { judgePaperAction } from './actions';
import { askedOf } from './asked-of';
import { type PaperProps, paperOf } from './paper-of';

export const generateMetadata = orBroken(async (props: PaperProps): Promise<Metadata> => {
  const scope = await pageScope('paper.view');
  const found = await paperOf(props, scope);
  return { title: found === null ? undefined : paperName(found.paper.kind)[await getLocale()] };
});

/** One paper: its files in closed frames, what was found, and the form to say so. */
async function PaperPage(props: PaperProps) {
  const scope = await pageScope('paper.view');
  const found = await paperOf(props, scope);
  const applicant = found && (await findApplicant(scope, found.applicantId));
  if (found === null || applicant === null) return refuseAsNotFound();
  const { paper } = found;
  const [t, tJudge, tForms, locale, today, { done }, initial] = await Promise.all([
    getTranslations('papers'),
    getTranslations('papers.judge'),
    getTranslations('forms'),
    getLocale(),
    getToday(scope),
    props.searchParams,
    initialFormState('paper.judge'),
  ]);
  const household = applicant.household.map((member) => ({ ...member, born: { on: member.bornOn } }));
  const labels = await memberLabels(household, today);
  const title = paperName(paper.kind)[locale];
  const back = paper.offerId === null ? paths.applicant(applicant.id) : paths.offerPapers(paper.offerId);
  const open = paper.offerState === null || takesPapers(paper.offerState);
  const asked = await askedOf(scope, paper, today);
  const next =
    done === 'judged' ? await findNextWaiting(scope, { id: paper.id, applicantId: applicant.id }) : null;
  const ofOther = next !== null && next.applicantId !== applicant.id;
  return (
    <>
      <Breadcrumb crumbs={[{ label: t('title'), href: back }, { label: title }]} />
      <PageHead
        title={title}
        facts={[
          labels[paper.memberId] ?? '',
          t(`way.${paper.way}`),
          `${t('column.received')} ${formatDay(dayOfInstant(paper.receivedAt), locale)}, ${t(`from.${paper.receivedFrom}`)}`,
        ]}
      />
      {done === 'judged' && (
        <div className="mb-5">
          <JudgedNotice
            offerId={paper.offerId}
            next={next && { ...next, reference: ofOther ? next.reference : null }}
          />
        </div>
      )}
      <Columns
        side={
          <Card title={t('column.verdict')} small>
            <PaperFindings paper={paper} />
          </Card>
        }
      >
        {paper.files.length > 0 && (
          <Card title={t('viewer.title')} foot={<span className="text-sm">{t('viewer.logged')}</span>}>
            <div className="space-y-8">
              {paper.files.map((file) => (
                <FileViewer key={file.id} file={file} />
              ))}
            </div>
          </Card>
        )}
        <Card title={t('judge.title')}>
          {open ? (
            <div className="space-y-5">
              {paper.kind === 'CRIMINAL_RECORD' && <Notice tone="warning">{t('judge.certificate')}</Notice>}
              <ActForm
                action={judgePaperAction}
                initial={initial}
                fields={[
                  { kind: 'hidden', name: 'paperId', value: paper.id },
                  { kind: 'hidden', name: 'revision', value: String(paper.revision) },
                  ...judgeFields(tJudge, asked, paper),
                ]}
                submit={t('judge.submit')}
                cancel={{ href: back, label: t('title') }}
                keptText={tForms('kept')}
              />
            </div>
          ) : (
            <p className="text-md">{t('errors.offer-over')}</p>
          )}
        </Card>
      </Columns>
    </>
  );
}

export default orBroken(PaperPage);
