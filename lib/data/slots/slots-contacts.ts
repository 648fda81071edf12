import type { Scope } from '@/lib/domain/access/scope';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type {
  ContactId,
  MunicipalityId,
  NamingId,
  OrganisationId,
  SlotId,
  UserId,
  VacancyId,
} from '@/lib/domain/shared/ids';
import { instant } from '../append';
import { ownTenants, tenantValues } from '../tenant-values';
import type { HotTx } from '../transaction';
import type { LockedSlot } from './slots-lock';

export type NewContact = {
  readonly id: ContactId;
  readonly namingId: NamingId;
  /** Sealed for this very row: copied to another it does not open. */
  readonly sealed: Uint8Array;
  readonly eraseOn: CalendarDate;
  readonly handedOverBy: UserId;
};

const INSERT = `
  INSERT INTO handover_contact (id, naming_id, slot_id, organisation_id, municipality_id, sealed, erase_on, handed_over_at, handed_over_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

export async function insertContact(
  tx: HotTx,
  _scope: Scope,
  slot: LockedSlot,
  contact: NewContact,
): Promise<void> {
  const values = [
    ...[
      contact.id,
      contact.namingId,
      slot.id,
      slot.organisationId,
      slot.municipalityId,
      Buffer.from(contact.sealed),
    ],
    ...[contact.eraseOn, slot.now, contact.handedOverBy],
  ];
  await tx.query({ name: 'insert-contact', text: INSERT, values });
}

const ERASE = `
  UPDATE handover_contact SET sealed = NULL, erased_at = $2 WHERE slot_id = $1 AND sealed IS NOT NULL RETURNING id`;

/** Deletes what is left of the contacts of a home. Answers which they were, for the log. */
export async function eraseContactsOf(
  tx: HotTx,
  _scope: Scope,
  slot: { readonly id: SlotId; readonly now: Date },
): Promise<readonly ContactId[]> {
  const values = [slot.id, instant(slot.now)];
  const { rows } = await tx.query<{ id: ContactId }>({ name: 'erase-contacts-of', text: ERASE, values });
  return rows.map(({ id }) => id);
}

export type StoredContact = {
  readonly id: ContactId;
  readonly vacancyId: VacancyId;
  readonly organisationId: OrganisationId;
  readonly municipalityId: MunicipalityId;
  readonly sealed: Buffer | null;
};

const FIND = `
  SELECT h.id, s.vacancy_id AS "vacancyId", h.organisation_id AS "organisationId", h.municipality_id AS "municipalityId", h.sealed
  FROM handover_contact h JOIN slot s ON s.id = h.slot_id WHERE h.slot_id = $1 AND ${ownTenants('h', 2)}
  ORDER BY h.sealed IS NULL, h.handed_over_at DESC, h.id DESC LIMIT 1`;

/** The contact that was handed over last for the home. */
export async function findContact(tx: HotTx, scope: Scope, slotId: SlotId): Promise<StoredContact | null> {
  const values = [slotId, ...tenantValues(scope)];
  const { rows } = await tx.query<StoredContact>({ name: 'find-contact', text: FIND, values });
  return rows[0] ?? null;
}

const LOG = `
  INSERT INTO contact_view (contact_id, organisation_id, municipality_id, viewed_by, viewed_at)
  VALUES ($1, $2, $3, $4, app_now())`;

export async function insertContactView(
  tx: HotTx,
  _scope: Scope,
  contact: StoredContact,
  by: UserId,
): Promise<void> {
  const values = [contact.id, contact.organisationId, contact.municipalityId, by];
  await tx.query({ name: 'insert-contact-view', text: LOG, values });
}

export type DueContact = Omit<StoredContact, 'sealed'> & { readonly now: Date };

// Day by day as Danish offices count; what another worker holds is its to erase.
const ERASE_DUE = `
  UPDATE handover_contact h SET sealed = NULL, erased_at = app_now() FROM slot s
  WHERE s.id = h.slot_id AND h.id IN (
    SELECT c.id FROM handover_contact c WHERE c.sealed IS NOT NULL AND c.erase_on <= $1
    ORDER BY c.erase_on LIMIT $2 FOR UPDATE SKIP LOCKED)
  RETURNING h.id, s.vacancy_id AS "vacancyId", h.organisation_id AS "organisationId", h.municipality_id AS "municipalityId",
    h.erased_at AS now`;

/** Deletes contacts whose day has come, a portion at a time. */
export async function eraseDueContacts(
  tx: HotTx,
  _scope: Scope,
  today: CalendarDate,
  atMost: number,
): Promise<readonly DueContact[]> {
  const { rows } = await tx.query<DueContact>({
    name: 'erase-due-contacts',
    text: ERASE_DUE,
    values: [today, atMost],
  });
  return rows;
}
