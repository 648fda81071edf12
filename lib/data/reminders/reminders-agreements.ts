import type { UserScope } from '@/lib/domain/access/scope';
import type { IndividualInForce } from '@/lib/domain/agreement/individual/individual-agreement';
import { agreementDays } from '@/lib/domain/agreement/life/agreement-days';
import { daysWithout } from '@/lib/domain/agreement/life/coverage';
import { dispensationDays } from '@/lib/domain/agreement/life/dispensation-days';
import { unsignedParties } from '@/lib/domain/agreement/life/signing';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { bothWays } from '@/lib/domain/shared/bilingual';
import { isInForce } from '@/lib/domain/shared/calendar-date';
import type { AgreementDraftId } from '@/lib/domain/shared/ids';
import { REMINDER_OF_DATE, type Reminder } from '@/lib/domain/year/reminder';
import { paths } from '@/lib/platform/paths';
import { readDraftToSign } from '../agreements/agreement-signing';
import { type AgreementInForce, listAgreementVersions } from '../agreements/agreement-versions';
import { listIndividualVersions } from '../agreements/individual-agreements';
import { Prisma } from '../generated/client';
import type { ReminderSource } from './reminder-source';

/** The days of the agreements in force, framework and individual, and the days that will be without a framework. */
export const readAgreementReminders: ReminderSource = async (tx, scope, today) => {
  const versions = await listAgreementVersions(tx, scope);
  const individuals = await listIndividualVersions(tx, scope);
  const begun = await tx.$queryRaw<{ slug: string }[]>`
    SELECT DISTINCT a.slug FROM agreement_draft d JOIN agreement a ON a.id = d.agreement_id
    WHERE d.state IN ('DRAFT', 'SIGNING') AND d.municipality_id = ANY(${[...scope.reach]}::uuid[])`;
  const days = agreementDays(
    [...versions.map(frameworkNamed), ...individuals.filter(isOwn(scope)).map(individualNamed)],
    today,
    new Set(begun.map(({ slug }) => slug)),
  );
  const ofVersions = days.map(
    ({ kind: date, day, version: { id, slug, name, where } }): Reminder => ({
      ...{ kind: REMINDER_OF_DATE[date], key: `${id} ${date}`, day, href: paths.agreement(slug) },
      words: { name, ...(scope.reach.length > 1 ? { where } : {}) },
    }),
  );
  const towns = [...new Set(versions.map(({ municipalityId }) => municipalityId))];
  const gaps = towns.flatMap((id) => {
    const own = versions.filter(({ municipalityId }) => municipalityId === id);
    const name = own[0]?.agreement.municipality.name ?? '';
    return (
      daysWithout(own)
        .filter(({ to }) => to === null || to > today)
        // The last day of the one in force is reminded of already.
        .filter(({ from }) => !own.some((version) => isInForce(version, today) && version.to === from))
        .map(
          ({ from: day }): Reminder => ({
            ...{ kind: 'AGREEMENT_GAP', key: `${id} ${day}`, day, href: paths.agreements },
            words: { name: bothWays(name, name) },
          }),
        )
    );
  });
  return [...ofVersions, ...gaps];
};

const frameworkNamed = ({ id, municipalityId, slug, from, to, agreement }: AgreementInForce) => ({
  ...{ id, municipalityId, organisationId: null, slug, from, to, agreement },
  ...{ name: agreement.shortTitle, where: agreement.municipality.name },
});

/** It says nothing of notice and talks: its last day alone counts. */
const individualNamed = ({ agreement: { title, municipality }, ...row }: IndividualInForce) => ({
  ...row,
  ...{ agreement: { frame: null }, name: title, where: municipality.name },
});

/** The municipality's, and to an organisation its own: what another agreed is that one's. */
const isOwn = (scope: UserScope) => (row: IndividualInForce) =>
  scope.side === 'MUNICIPALITY'
    ? scope.municipalities.includes(row.municipalityId)
    : scope.organisations.includes(row.organisationId);

/** The last days of dispensations for rehousing, which the agreement in force gives and no later one carries on. @see H-04 */
export const readDispensationReminders: ReminderSource = async (tx, scope, today) => {
  const rows = (await listIndividualVersions(tx, scope)).filter(isOwn(scope));
  const versions = rows.map((row) => ({ ...row, dispensations: row.agreement.dispensations }));
  return dispensationDays(versions, today).map(({ day, version, dispensation }): Reminder => {
    const { department, text } = dispensation;
    const nth = version.dispensations.indexOf(dispensation);
    const { organisation, municipality } = version.agreement;
    const [where] =
      scope.side === 'MUNICIPALITY' ? [organisation.name] : scope.reach.length > 1 ? [municipality.name] : [];
    return {
      ...{ kind: 'DISPENSATION_ENDS', key: `${version.id} ${nth}`, day },
      href: paths.agreement(version.slug),
      words: {
        name: bothWays(`afdeling ${department}`, `department ${department}`),
        note: text,
        ...(where === undefined ? {} : { where }),
      },
    };
  });
};

/** So many drafts are read at once; the others are reminded of when these have been signed. */
const MOST_DRAFTS = 20;

/** Drafts that wait for the reader's own party to sign, those that have waited longest first. */
export const readDraftsToSign: ReminderSource = async (tx, scope) => {
  // What her party has signed as it stands would only take the place of what waits.
  const hasSigned = Prisma.sql`SELECT FROM agreement_signature s WHERE s.draft_id = d.id AND s.checksum = d.checksum`;
  const ofParty =
    scope.side === 'MUNICIPALITY'
      ? Prisma.sql`NOT EXISTS (${hasSigned} AND s.party_id IS NULL)`
      : Prisma.sql`(d.organisation_id IS NULL OR d.organisation_id = ANY(${[...scope.organisations]}::uuid[])) AND EXISTS (
          SELECT FROM unnest(${[...scope.organisations]}::uuid[]) own WHERE NOT EXISTS (${hasSigned} AND s.party_id = own))`;
  const rows = await tx.$queryRaw<{ id: AgreementDraftId }[]>`
    SELECT d.id FROM agreement_draft d WHERE d.state = 'SIGNING' AND d.municipality_id = ANY(${[...scope.reach]}::uuid[]) AND ${ofParty}
    ORDER BY d.changed_at, d.id LIMIT ${MOST_DRAFTS}`;
  const found: Reminder[] = [];
  for (const { id } of rows) {
    const draft = await readDraftToSign(tx, scope, id);
    if (draft === null) continue;
    const waits = unsignedParties(draft.parties, draft.signatures, draft.checksum).some((party) =>
      party.id === null
        ? scope.municipalities.includes(draft.municipalityId)
        : scope.organisations.includes(party.id),
    );
    if (!waits) continue;
    found.push({
      ...{ kind: 'AGREEMENT_TO_SIGN', key: draft.id, day: dayOfInstant(draft.changedAt) },
      href: paths.signDraft(draft.id),
      words: { name: bothWays(draft.title, draft.title) },
    });
  }
  return found;
};
