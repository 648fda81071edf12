import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ApplicantHead } from '@/components/applicants/detail/applicant-head';
import { ContactCard } from '@/components/applicants/detail/contact-card';
import { CprCard } from '@/components/applicants/detail/cpr-card';
import { DoneNotice } from '@/components/applicants/detail/done-notice';
import { HandlerCard } from '@/components/applicants/detail/handler-card';
import { HistoryCard } from '@/components/applicants/detail/history-card';
import { HouseholdCard } from '@/components/applicants/detail/household-card';
import { ListCard } from '@/components/applicants/detail/list-card';
import { OffersCard } from '@/components/applicants/detail/offers-card';
import { placesOf } from '@/components/applicants/detail/places';
import { StateCard } from '@/components/applicants/detail/state-card';
import { WishesCard } from '@/components/applicants/detail/wishes-card';
import { PriorityCard } from '@/components/households/priority-card';
import { Columns } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { getApplicantChoices } from '@/lib/data/applicants/applicant-choices';
import { getApplicantHistory } from '@/lib/data/applicants/applicant-history';
import { findApplicant } from '@/lib/data/applicants/applicants';
import { getToday } from '@/lib/data/clock';
import { getLettingSettings } from '@/lib/data/lettings/letting-settings';
import { may } from '@/lib/domain/access/permissions';
import { periodOf } from '@/lib/domain/papers/kept-periods';
import { type ApplicantId, asId } from '@/lib/domain/shared/ids';
import { readPathId } from '@/lib/schemas/lists/department-list';
import { evaluateApplicant } from '@/lib/usecases/households/evaluate-applicant';
import {
  activateApplicantAction,
  assignHandlerAction,
  lapseApplicantAction,
  pauseApplicantAction,
  showCprAction,
} from './actions';

type Props = {
  params: Promise<{ applicantId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

const load = cache(async (pathId: string) => {
  const scope = await pageScope('applicant.view');
  const id = readPathId(pathId);
  const applicant = id && (await findApplicant(scope, asId<ApplicantId>(id)));
  if (!applicant) return refuseAsNotFound();
  return { scope, applicant };
});

export const generateMetadata = orBroken(async ({ params }: Props): Promise<Metadata> => {
  const { applicant } = await load((await params).applicantId);
  // The name of the page stands in the browser's history: a name does not.
  return {
    title: (await getTranslations('applicants.detail'))('reference', { reference: applicant.reference }),
  };
});

async function ApplicantPage({ params, searchParams }: Props) {
  const { scope, applicant } = await load((await params).applicantId);
  const [history, choices, today, { settings }] = await Promise.all([
    getApplicantHistory(scope, applicant.id),
    getApplicantChoices(scope, applicant.organisationId),
    getToday(scope),
    getLettingSettings(scope, applicant.organisationId),
  ]);
  const places = placesOf(choices);
  const mayEdit = may(scope, 'applicant.edit');
  const mayUnmask = may(scope, 'applicant.unmask') && !applicant.hidden;
  const mayHandOver =
    applicant.protected &&
    applicant.erasedAt === null &&
    (scope.role === 'MANAGER' || applicant.handledBy === scope.userId);
  return (
    <>
      <ApplicantHead applicant={applicant} handlerName={history.handlerName} mayEdit={mayEdit} />
      <DoneNotice done={(await searchParams).done} applicant={applicant} />
      <Columns
        side={
          <>
            <StateCard
              applicant={applicant}
              keptMonths={periodOf('APPLICANT', settings)}
              forms={mayEdit ? await stateForms() : undefined}
            />
            <ListCard applicant={applicant} places={places} />
            <CprCard
              applicantId={applicant.id}
              hasCpr={applicant.hasCpr}
              views={history.cprViews}
              hidden={applicant.hidden}
              form={
                mayUnmask
                  ? { action: showCprAction, initial: await initialFormState('applicant.unmask') }
                  : undefined
              }
            />
            {mayHandOver && (
              <HandlerCard
                applicant={applicant}
                colleagues={choices.colleagues}
                action={assignHandlerAction}
                initial={await initialFormState('applicant.handler')}
              />
            )}
            <HistoryCard events={history.events} hidden={applicant.hidden} />
          </>
        }
      >
        <ContactCard applicant={applicant} />
        {history.offers.length > 0 && <OffersCard offers={history.offers} />}
        <HouseholdCard applicant={applicant} today={today} mayEdit={mayEdit} />
        <PriorityCard rows={await evaluateApplicant(scope, applicant.id)} />
        <WishesCard applicant={applicant} places={places} />
        {history.offers.length === 0 && <OffersCard offers={[]} />}
      </Columns>
    </>
  );
}

async function stateForms() {
  const [active, paused, lapsed] = await Promise.all([
    initialFormState('applicant.activate'),
    initialFormState('applicant.pause'),
    initialFormState('applicant.lapse'),
  ]);
  return {
    ACTIVE: { action: activateApplicantAction, initial: active },
    PAUSED: { action: pauseApplicantAction, initial: paused },
    LAPSED: { action: lapseApplicantAction, initial: lapsed },
  };
}

export default orBroken(ApplicantPage);
