import { findApplicant } from '@/lib/data/applicants/applicants';
import { statementOf } from '@/lib/domain/applicant/changes';
import type { ApplicantStatement } from '@/lib/domain/applicant/statement';
import { type ApplicantId, asId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import type { ChangeApplicantInput } from '@/lib/usecases/applicants/change-applicant';
import type { EnrolApplicantInput } from '@/lib/usecases/applicants/enrol-applicant';
import { day, rowsOf, type Town } from '../builders';

/** What an officer writes of somebody who seeks a home, as a form would send it. */
export const aStatement = (said: Partial<ApplicantStatement> = {}): ApplicantStatement => ({
  contact: {
    ...{ name: 'Karla Eksempelsen', email: 'karla@eksempel.invalid', phone: '12345678' },
    ...{ street: 'Eksempelvej 1', postcode: '4300', city: 'Prøvekøbing' },
  },
  ...{
    mailLanguage: 'da',
    protected: false,
    handledBy: null,
    externalId: null,
    list: 'ORDINARY',
    seniorityOn: day('2020-01-01'),
  },
  ...{ flexible: false, rehousedFrom: null, residence: null },
  wishes: {
    ...{ departments: [], roomsFrom: null, roomsTo: null, mostRentOre: null },
    ...{ access: 'ANY', pets: false },
  },
  household: [{ id: null, relation: 'APPLICANT', bornOn: day('1985-05-17'), cohabitingSince: null }],
  ...said,
});

export const anEnrolment = (
  { organisationId }: Pick<Town, 'organisationId'>,
  { cpr = null, ...said }: Partial<ApplicantStatement> & Pick<Partial<EnrolApplicantInput>, 'cpr'> = {},
): EnrolApplicantInput => ({
  applicantId: asId<ApplicantId>(newId()),
  organisationId,
  ...{ statement: aStatement(said), cpr, source: 'OFFICE' },
});

/** A form about an applicant as it is now, with what somebody has written in it. */
export async function aChange(
  { officer }: Pick<Town, 'officer'>,
  applicantId: ApplicantId,
  said: Partial<ApplicantStatement>,
  seniorityReason: string | null = null,
): Promise<ChangeApplicantInput> {
  const applicant = await findApplicant(officer, applicantId);
  if (!applicant) throw new Error('There is no such applicant');
  const statement = { ...statementOf(applicant), ...said };
  return { applicantId, revision: applicant.revision, statement, cpr: undefined, seniorityReason };
}

export async function applicantRevision(applicantId: ApplicantId): Promise<number> {
  const [row] = await rowsOf<{ revision: number }>('SELECT revision FROM applicant WHERE id = $1', [
    applicantId,
  ]);
  return row?.revision ?? 0;
}

export const applicantEvents = (applicantId: ApplicantId) =>
  rowsOf<{ kind: string; payload: unknown }>(
    'SELECT kind, payload FROM applicant_event WHERE applicant_id = $1 ORDER BY id',
    [applicantId],
  );
