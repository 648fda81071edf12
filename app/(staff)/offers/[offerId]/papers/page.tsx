import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { memberLabels } from '@/components/households/member-labels';
import { OfferHead } from '@/components/households/offer-head';
import { judgeFields } from '@/components/papers/judge-fields';
import { PapersCard } from '@/components/papers/papers-card';
import { showFields } from '@/components/papers/show-fields';
import { UploadPaper } from '@/components/papers/upload-paper';
import { ActForm } from '@/components/slots/act-form';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { getLettingSettings } from '@/lib/data/lettings/letting-settings';
import { listPapers } from '@/lib/data/papers/papers';
import { possiblePapers } from '@/lib/domain/papers/paper-choices';
import { paperFields } from '@/lib/domain/papers/paper-fields';
import { takesPapers } from '@/lib/domain/papers/takes-papers';
import { newId } from '@/lib/platform/new-id';
import { readUploadAnswer } from '@/lib/schemas/papers/upload-answer';
import { type OfferProps, offerOf } from '../offer-of';
import { showPaperAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('papers'))('title') };
}

/** The papers of the household that was offered a home, and the two ways in which one is added: as a file, or shown. */
async function OfferPapersPage(props: OfferProps) {
  const scope = await pageScope('paper.view');
  const file = await offerOf(props, scope);
  if (file === null) return refuseAsNotFound();
  const { offer, stated, dates, sets } = file;
  const [t, tForms, locale, rows, labels, { settings }, params, initial] = await Promise.all([
    getTranslations('papers'),
    getTranslations('forms'),
    getLocale(),
    listPapers(scope, offer.applicant.id),
    memberLabels(stated.members, dates.offer),
    getLettingSettings(scope, offer.home.organisationId),
    props.searchParams,
    initialFormState('show-paper'),
  ]);
  const tJudge = await getTranslations('papers.judge');
  const hidden = { applicantId: offer.applicant.id, offerId: offer.id };
  const open = takesPapers(offer.state);
  const uploads = open ? possiblePapers(sets, settings, 'UPLOADED') : [];
  const shown = open ? possiblePapers(sets, settings, 'SHOWN') : [];
  const fields = shown
    .flatMap(({ kinds }) => kinds)
    .map((kind) =>
      paperFields(
        kind,
        sets.map(({ inUse }) => inUse),
      ),
    );
  const needed = {
    issued: fields.some(({ issued }) => issued),
    months: fields.some(({ months }) => months),
  };
  return (
    <>
      <OfferHead offer={offer} step={t('title')} />
      <div className="grid gap-5">
        {params.done === 'shown' && (
          <Notice tone="success" live>
            {t('judge.saved')}
          </Notice>
        )}
        {!open && <Notice>{t('page.offerOver')}</Notice>}
        <PapersCard rows={rows} labels={labels} offer={{ id: offer.id, open: false }} />
        {open && (
          <Card title={t('page.uploadTitle')} id="papers">
            <p className="mb-5 max-w-prose text-md text-ink-muted">
              {t(uploads.length > 0 ? 'page.uploadLead' : 'page.uploadNothing')}
            </p>
            <UploadPaper
              {...{ choices: uploads, labels, hidden, action: '/api/papers/upload', paperId: newId() }}
              answer={readUploadAnswer(params)}
            />
          </Card>
        )}
        {open && (
          <Card title={t('page.showTitle')}>
            <p className="mb-5 max-w-prose text-md text-ink-muted">
              {t(shown.length > 0 ? 'page.showLead' : 'page.showNothing')}
            </p>
            {shown.length > 0 && (
              <div className="space-y-5">
                {shown.some(({ kinds }) => kinds.includes('CRIMINAL_RECORD')) && (
                  <Notice tone="warning">{t('judge.certificate')}</Notice>
                )}
                <ActForm
                  action={showPaperAction}
                  initial={initial}
                  form="show"
                  fields={[
                    ...showFields(tJudge, {
                      ...{ hidden: { ...hidden, paperId: newId() }, choices: shown, labels, locale },
                      today: offer.today,
                    }),
                    ...judgeFields(tJudge, { today: offer.today, needed, several: true }),
                  ]}
                  submit={t('judge.submitShown')}
                  keptText={tForms('kept')}
                />
              </div>
            )}
          </Card>
        )}
      </div>
    </>
  );
}

export default orBroken(OfferPapersPage);
