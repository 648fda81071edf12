import { insertFrom } from '@/lib/data/append';
import { applicantEventRow } from '@/lib/data/applicants/applicant-events';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { factsToJson } from '@/lib/domain/applicant/facts-json';
import { addDays } from '@/lib/domain/calendar/days';
import { DEFAULT_SETTINGS } from '@/lib/domain/letting/letting-settings';
import { eraseAfterLapse } from '@/lib/domain/papers/kept-periods';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { type ApplicantId, asId, type OrganisationId, type UserId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { newReference } from '@/lib/platform/new-reference';
import { cprIndex } from '@/lib/platform/secrets/cpr-index';
import { seal } from '@/lib/platform/secrets/sealed';
import type { Foundation, LaidPlace } from './lay-foundation';
import type { Cast } from './lay-people';
import { ageAt, inOwnHomes, type PlannedApplicant, planAgain, planApplicant } from './plan-applicants';
import { inventedFacts } from './plan-facts';
import { at, type LaidDepartment, put, SEED } from './put';
import { type Random, randomFrom } from './random';
import { LAST_DAY } from './stage';

/** Whose waiting lists are filled, and how far; the one that shows a long list is the largest of its place. */
const LISTS = [
  { place: 'hoeje-taastrup', organisation: 'vest', count: 10_000, duplicates: 15, protected: 2 },
  { place: 'holbaek', organisation: 'bosj', count: 150, duplicates: 2, protected: 1 },
  { place: 'randers', organisation: 'ms', count: 150, duplicates: 2, protected: 0 },
] as const;
const AT_ONCE = 2_500;
const ADULT = 15;

/** The state's own test person, enrolled twice under her number. */
const TEST_PERSON = { name: 'Nancy Ann Berggren', cpr: '2512489996', bornOn: calendarDate('1948-12-25') };

type Office = {
  readonly place: LaidPlace;
  readonly organisationId: OrganisationId;
  readonly officer: UserId;
  readonly own: readonly LaidDepartment[];
  readonly random: Random;
};
type Laid = PlannedApplicant & { readonly id: ApplicantId; readonly reference: string };

/** Waiting lists of invented people, each of a few statements. */
export async function layApplicants({ places, organisations }: Foundation, cast: Cast): Promise<number> {
  let laid = 0;
  for (const [seed, list] of LISTS.entries()) {
    const place = places.find(({ plan }) => plan.key === list.place);
    const organisationId = organisations.get(list.organisation);
    const officer = organisationId && cast.officersOf(organisationId)[0];
    if (!place || !officer) throw new Error(`Nobody keeps a list at ${list.organisation} in ${list.place}`);
    const own = place.departments.filter((one) => one.organisationId === organisationId);
    const office = { place, organisationId, officer, own, random: randomFrom(20_251_100 + seed) };
    const applicants = named(planList(office, list));
    await inHotTransaction(SEED, (tx) => putList(tx, office, applicants));
    laid += applicants.length;
  }
  return laid;
}

type List = { readonly count: number; readonly duplicates: number; readonly protected: number };

function planList({ random, own }: Office, list: List): readonly PlannedApplicant[] {
  const planned = Array.from({ length: list.count - list.duplicates }, (_, number) => ({
    ...planApplicant(random, own, number),
    protected: number < list.protected,
  }));
  const single = inOwnHomes(planned);
  const active = single.filter((one) => one.state === 'ACTIVE' && !one.protected && one.phone !== null);
  const [first, ...others] = Array.from({ length: list.duplicates }, () => random.pick(active));
  const again = others.map((one) => planAgain(random, one));
  if (!first) return single;
  const person = testPerson(first);
  return [...single.slice(0, -1), ...again, person, { ...planAgain(random, person), cpr: person.cpr }];
}

const testPerson = (like: PlannedApplicant): PlannedApplicant => ({
  ...{ ...like, name: TEST_PERSON.name, cpr: TEST_PERSON.cpr, email: null, phone: null },
  members: [{ relation: 'APPLICANT', bornOn: TEST_PERSON.bornOn, cohabitingSince: null }],
});

/** References are drawn, so one that somebody has is drawn again. */
function named(planned: readonly PlannedApplicant[]): readonly Laid[] {
  const taken = new Set<string>();
  return planned.map((one) => {
    let reference = newReference(one.seniorityOn.slice(0, 4));
    while (taken.has(reference)) reference = newReference(one.seniorityOn.slice(0, 4));
    taken.add(reference);
    return { ...one, reference, id: asId<ApplicantId>(newId()) };
  });
}

const INSERT_EVENTS = insertFrom('applicant_event', 'rows', [
  ...['applicant_id', 'organisation_id', 'kind', 'payload', 'actor_id', 'actor_side', 'occurred_at'],
]);

async function putList(tx: HotTx, office: Office, applicants: readonly Laid[]): Promise<void> {
  for (let from = 0; from < applicants.length; from += AT_ONCE) {
    const some = applicants.slice(from, from + AT_ONCE);
    await put(
      tx,
      'applicant',
      some.map((one) => applicantRow(office, one)),
    );
    await put(
      tx,
      'household_member',
      some.flatMap((one) => memberRows(office, one)),
    );
    const events = JSON.stringify({ rows: some.map((one) => enrolledRow(office, one)) });
    await tx.query({ text: INSERT_EVENTS, values: [events] });
  }
}

const enrolledRow = ({ organisationId, officer }: Office, { id, list, seniorityOn }: Laid) => ({
  ...applicantEventRow(SEED, {
    ...{ applicantId: id, organisationId, event: { kind: 'ENROLLED', payload: { list } } },
    at: new Date(at(seniorityOn)),
  }),
  ...{ actor_id: officer, actor_side: 'ORGANISATION' },
});

const hex = (bytes: Uint8Array): string => `\\x${Buffer.from(bytes).toString('hex')}`;

const LAPSED_ON = addDays(LAST_DAY, -165);
const LAPSED = { lapsed_on: LAPSED_ON, erase_on: eraseAfterLapse(LAPSED_ON, DEFAULT_SETTINGS) };

const applicantRow = ({ organisationId, officer, place }: Office, one: Laid) => ({
  ...{ id: one.id, organisation_id: organisationId, reference: one.reference, name: one.name },
  ...{ email: one.email, phone: one.phone, street: one.street, postcode: one.postcode, city: one.city },
  ...{ protected: one.protected, handled_by: one.protected ? officer : null },
  cpr_sealed: one.cpr && hex(seal(one.cpr, one.id)),
  cpr_index: one.cpr && hex(cprIndex(one.cpr, organisationId)),
  ...{ list: one.list, seniority_on: one.seniorityOn, state: one.state, state_reason: one.stateReason },
  ...{ flexible: one.flexible, departments: one.wished.map(({ id }) => id), rooms_from: one.roomsFrom },
  ...{ rooms_to: one.roomsTo, most_rent_ore: one.mostRentOre, access: one.access, pets: one.pets },
  residence_known: one.residence !== null,
  residence_municipality_id: one.residence?.here ? place.municipalityId : null,
  residence_department_id: one.residence?.department?.id ?? null,
  ...{ source: 'OFFICE', missed_offers: one.stateReason === 'MISSED_OFFERS' ? 3 : 0 },
  ...(one.state === 'LAPSED' ? LAPSED : { lapsed_on: null, erase_on: null }),
  ...{ revision: 1, enrolled_at: at(one.seniorityOn), enrolled_by: officer, changed_at: at(one.seniorityOn) },
});

function memberRows({ organisationId, officer, place, random }: Office, one: Laid) {
  return one.members.map(({ relation, bornOn, cohabitingSince }) => {
    const id = newId();
    const age = ageAt(bornOn);
    const facts =
      one.facts && age >= ADULT ? inventedFacts({ random, age, municipalityId: place.municipalityId }) : null;
    return {
      ...{ id, applicant_id: one.id, organisation_id: organisationId, relation, born_on: bornOn },
      cohabiting_since: cohabitingSince,
      facts_sealed: facts && hex(seal(JSON.stringify(factsToJson(facts)), id)),
      ...{ facts_at: facts && at('2025-09-15'), facts_by: facts && officer },
    };
  });
}
