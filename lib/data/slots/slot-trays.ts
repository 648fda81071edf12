import type { Side } from '@/lib/domain/access/role';
import type { Scope, UserScope } from '@/lib/domain/access/scope';
import type { ReturnReason } from '@/lib/domain/agreement/vocabulary';
import type { NamingRequestId, SlotId, SlotReturnId, TelephoneActId, UserId } from '@/lib/domain/shared/ids';
import type { FaultState, Settlement } from '@/lib/domain/slot/fault';
import type { TelephoneAct } from '@/lib/domain/slot/telephone';
import { ofSide, ownOfSide } from '../tenant-values';
import { inHotTransaction } from '../transaction';

/** Which home an item of a tray is about. */
export type TrayHome = {
  readonly slotId: SlotId;
  readonly address: string;
  readonly organisationName: string;
  readonly departmentNumber: string;
};

const HOME = `s.id AS "slotId", v.address, o.name AS "organisationName", d.number AS "departmentNumber"`;
const JOINS = `JOIN vacancy v ON v.id = s.vacancy_id JOIN organisation o ON o.id = s.organisation_id JOIN department d ON d.id = s.department_id`;
const MOST = 100;

export type WaitingRequest = TrayHome & {
  readonly requestId: NamingRequestId;
  readonly requestedAt: Date;
  readonly requestedByName: string;
};

const requests = (scope: Scope) => `
  SELECT ${HOME}, r.id AS "requestId", r.requested_at AS "requestedAt", coalesce(p.name, '') AS "requestedByName"
  FROM naming_request r JOIN slot s ON s.id = r.slot_id ${JOINS} LEFT JOIN person p ON p.id = r.requested_by
  WHERE r.answer IS NULL AND s.state = 'CLAIMED' AND ${ownOfSide(scope, 'r', 1)} ORDER BY r.requested_at, r.id LIMIT ${MOST}`;

/** Exceptions that wait for the municipality's manager, oldest first. */
export async function listWaitingRequests(scope: Scope): Promise<readonly WaitingRequest[]> {
  const { side, tenants } = ofSide(scope);
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<WaitingRequest>({ name: `waiting-requests ${side}`, text: requests(scope), values: [tenants] }),
  );
  return rows;
}

export type WithoutHandler = TrayHome & { readonly receivedByName: string; readonly receivedAt: Date };

const WITHOUT_HANDLER = `
  SELECT ${HOME}, coalesce(p.name, '') AS "receivedByName", s.claimed_at AS "receivedAt"
  FROM slot s ${JOINS} LEFT JOIN person p ON p.id = s.claimed_by
  WHERE s.municipality_id = ANY ($1::uuid[]) AND s.state IN ('CLAIMED', 'NAMED') AND s.claimed_by IS NOT NULL AND NOT EXISTS (
    SELECT FROM membership m WHERE m.user_id = s.claimed_by AND m.municipality_id = s.municipality_id AND m.ended_at IS NULL
      AND m.role IN ('CASEWORKER', 'MANAGER'))
  ORDER BY s.claimed_at, s.id LIMIT ${MOST}`;

/** Received homes that no colleague has: by another system, or by somebody who works there no more. The oldest first. */
export async function listWithoutHandler(scope: UserScope): Promise<readonly WithoutHandler[]> {
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<WithoutHandler>({
      ...{ name: 'slots-without-handler', text: WITHOUT_HANDLER, values: [scope.municipalities] },
    }),
  );
  return rows;
}

export type OpenFault = TrayHome & {
  readonly returnId: SlotReturnId;
  readonly reason: ReturnReason;
  readonly faultState: FaultState;
  readonly returnedAt: Date;
  readonly settlement: Settlement | null;
  /** Whose manager has proposed the settlement. */
  readonly proposedBy: Side | null;
};

const faults = (scope: Scope) => `
  SELECT ${HOME}, r.id AS "returnId", r.reason, r.fault_state AS "faultState", r.returned_at AS "returnedAt", r.settlement,
    CASE WHEN r.settled_by_municipality IS NOT NULL THEN 'MUNICIPALITY' WHEN r.settled_by_organisation IS NOT NULL THEN 'ORGANISATION' END
      AS "proposedBy"
  FROM slot_return r JOIN slot s ON s.id = r.slot_id ${JOINS}
  WHERE r.fault_state IN ('AWAITING', 'CONTESTED') AND ${ownOfSide(scope, 'r', 1)} ORDER BY r.returned_at, r.id LIMIT ${MOST}`;

/** Faults that wait for the organisation's answer, and contested ones that wait for the managers. */
export async function listOpenFaults(scope: Scope): Promise<readonly OpenFault[]> {
  const { side, tenants } = ofSide(scope);
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<OpenFault>({ name: `open-faults ${side}`, text: faults(scope), values: [tenants] }),
  );
  return rows;
}

export type OpenCall = TrayHome & {
  readonly actId: TelephoneActId;
  readonly act: TelephoneAct;
  readonly recordedSide: Side;
  readonly recordedByName: string;
  readonly spokeWith: string;
  readonly spokeAt: Date;
  readonly contested: boolean;
};

const calls = (scope: Scope) => `
  SELECT ${HOME}, t.id AS "actId", t.act, t.recorded_side AS "recordedSide", coalesce(p.name, '') AS "recordedByName",
    t.spoke_with AS "spokeWith", t.spoke_at AS "spokeAt", t.answer IS NOT NULL AS contested
  FROM telephone_act t JOIN slot s ON s.vacancy_id = t.vacancy_id ${JOINS} LEFT JOIN person p ON p.id = t.recorded_by
  WHERE (t.answer IS NULL OR t.answer = 'CONTESTED') AND ${ownOfSide(scope, 't', 1)} ORDER BY t.recorded_at, t.id LIMIT ${MOST}`;

/** Calls that wait for the other party's word, and contested ones. Whose turn it is follows from `recordedSide`. */
export async function listOpenCalls(scope: Scope): Promise<readonly OpenCall[]> {
  const { side, tenants } = ofSide(scope);
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<OpenCall>({ name: `open-calls ${side}`, text: calls(scope), values: [tenants] }),
  );
  return rows;
}

export type Receiver = { readonly userId: UserId; readonly name: string };

const RECEIVERS = `
  SELECT DISTINCT p.id AS "userId", p.name FROM membership m JOIN person p ON p.id = m.user_id
  WHERE m.municipality_id = ANY ($1::uuid[]) AND m.role IN ('CASEWORKER', 'MANAGER') AND m.ended_at IS NULL ORDER BY p.name`;

/** Colleagues whom a manager may give a home to. */
export async function listReceivers(scope: Scope): Promise<readonly Receiver[]> {
  const values = [scope.kind === 'USER' ? scope.municipalities : []];
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<Receiver>({ name: 'slot-receivers', text: RECEIVERS, values }),
  );
  return rows;
}
