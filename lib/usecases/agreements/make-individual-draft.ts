import { addDraft } from '@/lib/data/agreements/agreement-drafts';
import { listAgreementVersions } from '@/lib/data/agreements/agreement-versions';
import { addIndividual, lockIndividual } from '@/lib/data/agreements/individual-drafts';
import { inTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import type { Party } from '@/lib/domain/agreement/agreement';
import { versionOn } from '@/lib/domain/agreement/agreement-in-force';
import type { IndividualAgreement } from '@/lib/domain/agreement/individual/individual-agreement';
import { isSame } from '@/lib/domain/agreement/life/signing';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import {
  type AgreementDraftId,
  asId,
  type MunicipalityId,
  type OrganisationId,
} from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { newId } from '@/lib/platform/new-id';
import { sealedIndividual } from './sealed-individual';

export type MakeIndividualInput = {
  readonly municipalityId: MunicipalityId;
  readonly organisationId: OrganisationId;
  readonly title: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
};
export type MakeIndividualError = {
  readonly code: 'not-found' | 'no-framework' | 'not-a-party' | 'ends-before-it-begins';
};

/** Begins an organisation's own agreement: as a copy of the one it has, else with nothing decided. */
export const makeIndividualDraft = (
  scope: UserScope,
  { municipalityId, organisationId, title, from, to }: MakeIndividualInput,
): Promise<Result<{ readonly draftId: AgreementDraftId }, MakeIndividualError>> =>
  inTransaction(scope, async (tx) => {
    if (!scope.municipalities.includes(municipalityId)) return err({ code: 'not-found' });
    if (to !== null && to <= from) return err({ code: 'ends-before-it-begins' });
    const framework = versionOn(await listAgreementVersions(tx, scope), municipalityId, from);
    if (framework === null) return err({ code: 'no-framework' });
    const known = await lockIndividual(tx, scope, { municipalityId, organisationId });
    if (known === null) return err({ code: 'not-found' });
    const { organisations } = framework.agreement;
    const own: Party = { name: known.name, cvr: known.cvr, aliases: [] };
    const organisation = organisations.length === 0 ? own : organisations.find((one) => isSame(one, known));
    if (organisation === undefined) return err({ code: 'not-a-party' });
    const agreementId =
      known.agreementId ?? (await addIndividual(tx, scope, { municipalityId, organisationId, framework }));
    const said = known.latest?.agreement ?? nothing(framework.agreement.municipality, organisation);
    const draftId = asId<AgreementDraftId>(newId());
    await addDraft(tx, scope, {
      ...{ id: draftId, agreementId, municipalityId, organisationId, kind: 'INDIVIDUAL', title },
      ...{ baseVersionId: known.latest?.id ?? null, part: 'MADE', by: scope.userId },
      ...sealedIndividual({ ...said, inForce: { from, to } }),
    });
    return ok({ draftId });
  });

const nothing = (
  municipality: IndividualAgreement['municipality'],
  organisation: IndividualAgreement['organisation'],
): IndividualAgreement => ({
  ...{ id: 'individual', municipality, organisation, inForce: { from: null, to: null } },
  title: { da: `Individuel aftale, ${organisation.name}`, en: `Individual agreement, ${organisation.name}` },
  ...{ criteria: [], flexibleShare: null, transferFirst: null, movers: null, dispensations: [], terms: [] },
});
