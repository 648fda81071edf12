import { getTranslations } from 'next-intl/server';
import { LeftHomeCard } from '@/components/leases/left-home-card';
import { LeftReportedNotice } from '@/components/leases/left-reported-notice';
import { newIdempotencyKey } from '@/lib/auth/forms/idempotency';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { listDepartmentChoices } from '@/lib/data/departments/departments';
import { findLeftHomes, findLeftReports } from '@/lib/data/lettings/left-homes';
import { may } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import { leftHomeView, proposedVacancy } from '@/lib/domain/letting/left-home';
import type { OfferCase } from '@/lib/domain/letting/offers/offer-case';
import { readLeftHome } from '@/lib/schemas/leases/left-home';
import { reportLeftHomeAction } from './actions';
import type { OfferProps } from './offer-of';

interface LeftHomeProps {
  props: OfferProps;
  scope: UserScope;
  offer: OfferCase;
}

/** Whoever got the home may leave another one of the organisation's: it is found in the register and reported from here. */
export async function LeftHome({ props, scope, offer }: LeftHomeProps) {
  const { residence, list, contact, hidden } = offer.applicant;
  if (offer.state === 'FALLEN_THROUGH') return <LeftBehind {...{ scope, offer }} />;
  const moves = residence?.departmentId || list === 'TRANSFER';
  if (offer.state !== 'LEASED' || !moves || hidden || !may(scope, 'vacancy.report')) return null;
  const { left, leftIn } = readLeftHome(await props.searchParams);
  const departmentId = leftIn ?? residence?.departmentId;
  const homes = departmentId ? await findLeftHomes(scope, offer.id, departmentId) : null;
  const asked = leftIn || left ? (left ?? '') : null;
  const view = homes && leftHomeView(homes, contact, asked);
  const isChosen = view !== null && view.kind !== 'CHOOSE';
  const departments = isChosen ? [] : await listDepartmentChoices(scope);
  return (
    <LeftHomeCard
      {...{ offer, homes, view, today: offer.today }}
      availableOn={proposedVacancy(offer.today, offer.lease?.takeoverOn ?? null)}
      departments={departments.filter(
        ({ organisationName, closedFrom }) =>
          organisationName === offer.home.organisationName && closedFrom === null,
      )}
      form={{
        action: reportLeftHomeAction,
        initial: await initialFormState('left-home'),
        idempotencyKey: newIdempotencyKey(),
        keptText: (await getTranslations('forms'))('kept'),
      }}
    />
  );
}

/** The letting came to nothing, and the home that was to be left stands reported: until it is voided. */
async function LeftBehind({ scope, offer }: Pick<LeftHomeProps, 'scope' | 'offer'>) {
  const of = { state: 'FALLEN_THROUGH', offerId: offer.id } as const;
  const reports = await findLeftReports(scope, offer.home.vacancyId, of);
  return <LeftReportedNotice reports={reports} when="AFTER" mayVoid={may(scope, 'vacancy.void')} />;
}
