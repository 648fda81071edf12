import type { Scope } from '@/lib/domain/access/scope';
import type { SlotId } from '@/lib/domain/shared/ids';
import type {
  CallShown,
  ConfirmationShown,
  ContactShown,
  NamingShown,
  RequestShown,
  ReturnShown,
  SlotCase,
} from '@/lib/domain/slot/slot-case';
import type { HotTx } from '../transaction';

export type Papers = Pick<SlotCase, 'namings' | 'requests' | 'contacts' | 'returned' | 'calls'>;

/** What hangs on one home. Row-level security leaves the municipality's own rows out for the organisation. */
export async function readPapers(tx: HotTx, scope: Scope, id: SlotId): Promise<Papers> {
  const namings = await readNamings(tx, scope, id);
  const requests = await tx.query<RequestShown>({ name: 'requests-of-slot', text: REQUESTS, values: [id] });
  const returns = await tx.query<ReturnShown>({ name: 'return-of-slot', text: RETURN, values: [id] });
  const calls = await tx.query<CallShown>({ name: 'calls-of-slot', text: CALLS, values: [id] });
  const contacts = await readContacts(tx, scope, id);
  return { namings, requests: requests.rows, contacts, returned: returns.rows[0] ?? null, calls: calls.rows };
}

type NamingRow = Omit<NamingShown, 'own'> & {
  readonly hasOwn: boolean;
  readonly caseReference: string | null;
  readonly confirmations: readonly ConfirmationJson[] | null;
  readonly names: Readonly<Record<string, string>> | null;
};

type ConfirmationJson =
  | { readonly demand: string; readonly confirmedBy: string; readonly confirmedAt: string }
  | {
      readonly demand: string;
      readonly exceptionReason: string;
      readonly approvedBy: string;
      readonly approvedAt: string;
    };

const NAMINGS = `
  SELECT n.id, n.special_criteria AS "specialCriteria", n.named_at AS "namedAt", coalesce(p.name, '') AS "namedByName",
    n.withdrawn_at AS "withdrawnAt", n.withdrawn_as AS "withdrawnAs", k.naming_id IS NOT NULL AS "hasOwn",
    k.case_reference AS "caseReference", k.confirmations,
    (SELECT json_object_agg(q.id, q.name) FROM person q WHERE q.id::text IN (
      SELECT coalesce(c ->> 'confirmedBy', c ->> 'approvedBy') FROM jsonb_array_elements(k.confirmations) c)) AS names
  FROM naming n LEFT JOIN naming_case k ON k.naming_id = n.id LEFT JOIN person p ON p.id = n.named_by
  WHERE n.slot_id = $1 ORDER BY n.named_at DESC, n.id DESC`;

async function readNamings(tx: HotTx, _scope: Scope, id: SlotId): Promise<readonly NamingShown[]> {
  const { rows } = await tx.query<NamingRow>({ name: 'namings-of-slot', text: NAMINGS, values: [id] });
  return rows.map(({ hasOwn, caseReference, confirmations, names, ...naming }) => ({
    ...naming,
    own: hasOwn
      ? { caseReference, confirmations: (confirmations ?? []).map((row) => confirmation(row, names ?? {})) }
      : null,
  }));
}

function confirmation(row: ConfirmationJson, names: Readonly<Record<string, string>>): ConfirmationShown {
  const { demand } = row;
  if ('confirmedBy' in row) {
    return { demand, confirmedByName: names[row.confirmedBy] ?? '', confirmedAt: new Date(row.confirmedAt) };
  }
  const { exceptionReason, approvedBy, approvedAt } = row;
  return {
    demand,
    exceptionReason,
    approvedByName: names[approvedBy] ?? '',
    approvedAt: new Date(approvedAt),
  };
}

const REQUESTS = `
  SELECT r.id, r.case_reference AS "caseReference", r.answers, r.requested_at AS "requestedAt", coalesce(p.name, '') AS "requestedByName",
    r.answer, r.answer_text AS "answerText", r.answered_at AS "answeredAt", q.name AS "answeredByName"
  FROM naming_request r LEFT JOIN person p ON p.id = r.requested_by LEFT JOIN person q ON q.id = r.answered_by
  WHERE r.slot_id = $1 ORDER BY r.requested_at DESC, r.id DESC`;

type ContactRow = Omit<ContactShown, 'views'> & {
  readonly views: readonly { readonly byName: string; readonly at: string }[] | null;
};

const CONTACTS = `
  SELECT h.id, h.handed_over_at AS "handedOverAt", coalesce(p.name, '') AS "handedOverByName", h.erase_on AS "eraseOn",
    h.erased_at AS "erasedAt", (SELECT json_agg(json_build_object('byName', coalesce(q.name, ''), 'at', w.viewed_at) ORDER BY w.id DESC)
      FROM contact_view w LEFT JOIN person q ON q.id = w.viewed_by WHERE w.contact_id = h.id) AS views
  FROM handover_contact h LEFT JOIN person p ON p.id = h.handed_over_by
  WHERE h.slot_id = $1 ORDER BY h.handed_over_at DESC, h.id DESC`;

async function readContacts(tx: HotTx, _scope: Scope, id: SlotId): Promise<readonly ContactShown[]> {
  const { rows } = await tx.query<ContactRow>({ name: 'contacts-of-slot', text: CONTACTS, values: [id] });
  return rows.map(({ views, ...contact }) => ({
    ...contact,
    views: (views ?? []).map(({ byName, at }) => ({ byName, at: new Date(at) })),
  }));
}

const RETURN = `
  SELECT r.id, r.reason, r.fault, r.fault_state AS "faultState", r.text_shared AS "textShared", i.text AS "textInternal",
    r.returned_at AS "returnedAt", coalesce(p.name, '') AS "returnedByName", r.fault_answer AS "faultAnswer",
    r.fault_answered_at AS "faultAnsweredAt", f.name AS "faultAnsweredByName", r.settlement,
    r.settlement_reason AS "settlementReason", m.name AS "settledByMunicipalityName", o.name AS "settledByOrganisationName",
    r.settled_at AS "settledAt"
  FROM slot_return r LEFT JOIN slot_return_internal i ON i.return_id = r.id LEFT JOIN person p ON p.id = r.returned_by
    LEFT JOIN person f ON f.id = r.fault_answered_by LEFT JOIN person m ON m.id = r.settled_by_municipality
    LEFT JOIN person o ON o.id = r.settled_by_organisation
  WHERE r.slot_id = $1`;

const CALLS = `
  SELECT t.id, t.act, t.recorded_side AS "recordedSide", coalesce(p.name, '') AS "recordedByName", t.recorded_at AS "recordedAt",
    t.spoke_with AS "spokeWith", t.spoke_at AS "spokeAt", t.answer, t.answer_text AS "answerText", q.name AS "answeredByName",
    t.answered_at AS "answeredAt"
  FROM telephone_act t JOIN slot s ON s.vacancy_id = t.vacancy_id LEFT JOIN person p ON p.id = t.recorded_by
    LEFT JOIN person q ON q.id = t.answered_by
  WHERE s.id = $1 ORDER BY t.recorded_at DESC, t.id DESC`;
