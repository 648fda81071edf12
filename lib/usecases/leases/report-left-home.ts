import { appendApplicantEvents } from '@/lib/data/applicants/applicant-events';
import { lockApplicant } from '@/lib/data/applicants/applicants-lock';
import { keepCurrentHome, readHomeOfStock } from '@/lib/data/lettings/left-homes';
import { readOfferCase } from '@/lib/data/offers/offer-case';
import { holdOffer } from '@/lib/data/offers/offers-lock';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { DwellingId, OfferId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import type { NotFound } from '../offers/offer-errors';
import type { ReportAnswer, ReportError } from '../vacancies/report-answer';
import { reportVacancies } from '../vacancies/report-vacancies';

export type ReportLeftHomeInput = {
  readonly offerId: OfferId;
  /** The home in the register that the new tenant moves out of. */
  readonly dwelling: DwellingId;
  readonly availableOn: CalendarDate;
  readonly choiceReason: string | null;
  readonly idempotencyKey: string;
};

export type LeftHomeError =
  | NotFound
  /** There is no lease, so nobody moves. */
  | { readonly code: 'nobody-moves' }
  /** None of the organisation's homes, or the very one that was let. */
  | { readonly code: 'not-left' };

/**
 * The home that a new tenant moves out of is kept on the applicant and reported vacant with what the register says of it, by the same
 * intake as any other: the verdict is the allocation's own.
 */
export async function reportLeftHome(
  scope: Scope,
  { idempotencyKey, ...input }: ReportLeftHomeInput,
): Promise<Result<ReportAnswer, LeftHomeError | ReportError>> {
  const report = await inHotTransaction(scope, (tx) => leave(tx, scope, input));
  return report.ok ? reportVacancies(scope, { idempotencyKey, reports: [report.value] }) : report;
}

type Leaving = Omit<ReportLeftHomeInput, 'idempotencyKey'>;

async function leave(
  tx: HotTx,
  scope: Scope,
  { offerId, dwelling, availableOn, choiceReason }: Leaving,
): Promise<Result<VacancyReport, LeftHomeError>> {
  const held = await holdOffer(tx, scope, offerId);
  const offer = held && (await readOfferCase(tx, scope, offerId));
  // Where a protected applicant lives is for whoever handles the applicant alone.
  if (offer === null || offer.applicant.hidden) return err({ code: 'not-found' });
  if (offer.state !== 'LEASED') return err({ code: 'nobody-moves' });
  const stock = await readHomeOfStock(tx, scope, dwelling);
  const isLeft =
    stock !== null &&
    stock.parties.organisationId === offer.home.organisationId &&
    (stock.parties.departmentId !== offer.home.departmentId ||
      stock.home.unitNumber !== offer.home.unitNumber);
  if (!isLeft) return err({ code: 'not-left' });
  const applicant = await lockApplicant(tx, scope, offer.applicant.id);
  if (applicant === null) return err({ code: 'not-found' });
  const { id: applicantId, organisationId, revision, now: at } = applicant;
  if (await keepCurrentHome(tx, scope, applicant, { ...stock.parties, dwellingId: dwelling })) {
    const event = { kind: 'CHANGED', payload: { fields: ['residence'], revision: revision + 1 } } as const;
    await appendApplicantEvents(tx, scope, [{ applicantId, organisationId, at, event }]);
  }
  const { departmentId } = stock.parties;
  return ok({
    ...{ departmentId, externalId: null, occasion: 'RELET', choiceReason, home: stock.home },
    ...{ reportedOn: dayOfInstant(at), noticeOn: null, moveOutOn: null, inspectionOn: null },
    ...{ readyOn: null, availableOn, takeoverOn: null },
  });
}
