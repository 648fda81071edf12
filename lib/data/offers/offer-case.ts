import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { OfferCase, OfferedHome, OfferLetting } from '@/lib/domain/letting/offers/offer-case';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { ApplicantId, OfferId } from '@/lib/domain/shared/ids';
import { readApplicants } from '../applicants/applicants';
import { ofOrganisations, organisationsOf } from '../own-organisations';
import { type HotTx, inHotTransaction } from '../transaction';

const FIND = `
  SELECT o.id, app_now() AS now, o.applicant_id AS "applicantId", o.phase, o.place, o.state, o.sent_on AS "sentOn",
    s.name AS "sentBy", o.answer_due AS "answerDue", o.reminded_at AS "remindedAt", o.answered_at AS "answeredAt",
    o.answered_by AS "answeredBy", o.decline_reason AS "declineReason", o.link_until AS "linkUntil", o.revision,
    (SELECT count(*)::int FROM offer x WHERE x.letting_id = o.letting_id) AS offers,
    json_build_object('vacancyId', v.id, 'reference', v.reference, 'organisationId', v.organisation_id,
      'organisationName', g.name, 'municipalityId', v.municipality_id, 'departmentId', v.department_id,
      'departmentNumber', d.number, 'departmentName', d.name, 'address', v.address, 'postcode', v.postcode, 'city', v.city,
      'unitNumber', v.unit_number, 'dwellingType', v.dwelling_type, 'occasion', v.occasion, 'rooms', v.rooms,
      'areaTenths', v.area_tenths, 'rentOre', v.rent_ore, 'utilitiesOre', v.utilities_ore, 'depositOre', v.deposit_ore,
      'lift', v.lift, 'groundFloor', v.ground_floor, 'availableOn', v.available_on, 'takeoverOn', v.takeover_on) AS home,
    json_build_object('id', l.id, 'basis', l.basis, 'state', l.state, 'listNumber', l.list_number, 'listTurn', l.list_turn,
      'revision', l.revision) AS letting,
    (SELECT p -> 'criteria' FROM json_array_elements(CASE WHEN json_typeof(l.opening -> 'ladder') = 'array'
      THEN l.opening -> 'ladder' ELSE '[]' END) WITH ORDINALITY AS t(p, n) WHERE p ->> 'phase' = o.phase
      -- The transfer list may come twice: before flexible letting, and by its turn when that phase has been left behind.
      ORDER BY EXISTS (SELECT FROM jsonb_array_elements(l.exhausted) AS x WHERE (x ->> 'position')::integer = t.n - 1
        AND (x ->> 'at')::timestamptz <= o.sent_at), t.n LIMIT 1) AS planned,
    CASE WHEN o.state = 'LEASED' THEN (SELECT json_build_object('signedOn', e.signed_on, 'takeoverOn', e.takeover_on)
      FROM lease e WHERE e.vacancy_id = o.vacancy_id AND e.fell_through_on IS NULL) END AS lease
  FROM offer o JOIN letting l ON l.id = o.letting_id JOIN vacancy v ON v.id = o.vacancy_id JOIN department d ON d.id = v.department_id
    JOIN organisation g ON g.id = v.organisation_id LEFT JOIN person s ON s.id = o.sent_by
  WHERE o.id = $1 AND ${ofOrganisations('o', 2)}`;

type Row = Omit<OfferCase, 'today' | 'applicant' | 'home' | 'letting' | 'planned' | 'lease' | 'sentBy'> & {
  readonly now: Date;
  readonly applicantId: ApplicantId;
  readonly sentBy: string | null;
  readonly home: OfferedHome;
  readonly letting: OfferLetting;
  readonly planned: OfferCase['planned'];
  readonly lease: OfferCase['lease'];
};

/** The offer as it stands, inside a transaction; null for another tenant's and for none. */
export async function readOfferCase(tx: HotTx, scope: Scope, id: OfferId): Promise<OfferCase | null> {
  const values = [id, organisationsOf(scope)];
  const { rows } = await tx.query<Row>({ name: 'read-offer-case', text: FIND, values });
  const [row] = rows;
  if (row === undefined) return null;
  const { now, applicantId, sentBy, ...offer } = row;
  const applicant = (await readApplicants(tx, scope, [applicantId])).get(applicantId);
  if (applicant === undefined) throw new Error('The applicant of an offer of the scope’s own cannot be read');
  return { ...offer, today: dayOfInstant(now), sentBy: sentBy ?? '', applicant };
}

/** The offer as it stands; null for another tenant's and for none. */
export const findOfferCase = (scope: Scope, id: OfferId): Promise<OfferCase | null> =>
  inHotTransaction(scope, (tx) => readOfferCase(tx, scope, id));

/** The days that the household of an offer is held against are counted from these. */
export const lettingDaysOf = ({ today, sentOn, home, lease }: OfferCase) => ({
  ...{ today, offeredOn: sentOn, takeoverOn: lease?.takeoverOn ?? home.takeoverOn },
  signedOn: lease?.signedOn ?? (null as CalendarDate | null),
});
