import { factsToJson } from '@/lib/domain/applicant/facts-json';
import {
  type KeptConvictions,
  NOTHING_STATED,
  type StatedFacts,
} from '@/lib/domain/applicant/stated-household';
import type { MemberFacts } from '@/lib/domain/criteria/parse/parse-member-facts';
import type { PaperKind, PaperVerdict } from '@/lib/domain/criteria/vocabulary';
import {
  type ApplicantId,
  asId,
  type HouseholdMemberId,
  type MunicipalityId,
  type PaperId,
} from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { seal } from '@/lib/platform/secrets/sealed';
import { insert, rowsOf, TODAY } from '../builders';

/** Facts as the builders of `households.ts` make them, without the day of a judgment. */
export type FactsMade = Partial<Omit<MemberFacts, 'convictions'>> & {
  readonly convictions?: KeptConvictions | null;
};

/**
 * States facts of a member as the builders of `households.ts` make them; what is not said nobody has stated. `inMunicipality`
 * is the organisation's first municipality.
 */
export async function givenFacts(
  applicantId: ApplicantId,
  memberId: HouseholdMemberId,
  facts: FactsMade,
): Promise<void> {
  const stated = statedIn(await municipalityOf(applicantId), facts);
  const sealed = Buffer.from(seal(JSON.stringify(factsToJson(stated)), memberId));
  await insert(
    `UPDATE household_member SET facts_sealed = $3, facts_at = $4, facts_by = (SELECT enrolled_by FROM applicant WHERE id = $1)
     WHERE applicant_id = $1 AND id = $2`,
    [applicantId, memberId, sealed, `${TODAY}T08:30:00Z`],
  );
}

async function municipalityOf(applicantId: ApplicantId): Promise<MunicipalityId> {
  const [row] = await rowsOf<{ id: MunicipalityId }>(
    `SELECT om.municipality_id AS id FROM applicant a JOIN organisation_municipality om ON om.organisation_id = a.organisation_id
     WHERE a.id = $1 ORDER BY om.municipality_id`,
    [applicantId],
  );
  if (row === undefined) throw new Error('The applicant’s organisation works in no municipality');
  return row.id;
}

function statedIn(here: MunicipalityId, { studies, soldHome, ...facts }: FactsMade): StatedFacts {
  const place = (inMunicipality: boolean) => ({ municipalityId: inMunicipality ? here : null });
  return {
    ...NOTHING_STATED,
    ...facts,
    studies: studies?.map(({ inMunicipality, ...study }) => ({ ...study, ...place(inMunicipality) })) ?? null,
    soldHome:
      soldHome?.kind === 'SOLD' ? { ...soldHome, ...place(soldHome.inMunicipality) } : (soldHome ?? null),
  };
}

export type PaperMade = {
  readonly verdict?: PaperVerdict;
  readonly issuedOn?: string;
  /** The day it was looked at; today unless said, and never of one that nobody has seen. */
  readonly seenOn?: string;
  /** Months `YYYY-MM`. */
  readonly covers?: readonly [string, string];
};

/** A paper of a member that an officer was shown and has accepted, unless said otherwise. */
export async function givenPaper(
  applicantId: ApplicantId,
  memberId: HouseholdMemberId,
  kind: PaperKind,
  { verdict = 'ACCEPTED', issuedOn, seenOn = TODAY, covers }: PaperMade = {},
): Promise<PaperId> {
  const id = asId<PaperId>(newId());
  const seen = verdict === 'UNSEEN' ? null : seenOn;
  const refusal = verdict === 'REFUSED' ? 'Kan ikke læses' : null;
  const months = covers?.map((month) => `${month}-01`) ?? [null, null];
  await insert(
    `INSERT INTO paper (id, applicant_id, member_id, organisation_id, kind, way, verdict, refusal, issued_on, covers_from, covers_to,
       received_at, received_from, seen_on, seen_at, seen_by)
     SELECT $1, a.id, $3, a.organisation_id, $4, 'SHOWN', $5, $6, $7, $8, $9, $10, 'OFFICER', $11, $12::timestamptz,
       CASE WHEN $12 IS NULL THEN NULL ELSE a.enrolled_by END
     FROM applicant a WHERE a.id = $2`,
    [
      ...[id, applicantId, memberId, kind, verdict, refusal, issuedOn ?? null, ...months],
      ...[`${TODAY}T09:00:00Z`, seen, seen === null ? null : `${seen}T09:00:00Z`],
    ],
  );
  return id;
}
