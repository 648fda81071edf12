import type { Scope } from '@/lib/domain/access/scope';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import { mustMeetSpecialCriteria } from '@/lib/domain/allocation/special-criteria';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { AgreementVersionId, SlotId, VacancyId } from '@/lib/domain/shared/ids';
import { type Demand, demandsInForce } from '@/lib/domain/slot/demands';
import { rentOwed } from '@/lib/domain/slot/rent-owed';
import type { SlotCase, SpecialCriteriaShown } from '@/lib/domain/slot/slot-case';
import { readAgreements } from '../agreements/compiled-agreements';
import { ownTenants, tenantValues } from '../tenant-values';
import { type HotTx, inHotTransaction } from '../transaction';
import { readPapers } from './slot-papers';
import { type DemandedHome, readDemandFacts } from './slots-namings';
import { readSlotReader, SLOT_COLUMNS, SLOT_JOINS, type SlotRecord, slotRow } from './slots-read';

type CaseRecord = SlotRecord &
  Pick<
    SlotCase,
    'occasion' | 'allocationRule' | 'depositOre' | 'readyOn' | 'moveOutOn' | 'takeoverOn' | 'leaseSignedOn'
  > &
  Pick<DemandedHome, 'reportedOn'> & {
    readonly demands: readonly Demand[];
    readonly rentFrom: CalendarDate;
    readonly rentUntil: CalendarDate | null;
    readonly monthlyOre: number;
    readonly agreementVersionId: AgreementVersionId;
    readonly standing: number;
  };

const FIND = `
  SELECT ${SLOT_COLUMNS}, v.occasion, v.allocation_rule AS "allocationRule", v.deposit_ore AS "depositOre", v.ready_on AS "readyOn",
    v.move_out_on AS "moveOutOn", v.takeover_on AS "takeoverOn", s.lease_signed_on AS "leaseSignedOn", s.rent_from AS "rentFrom",
    s.rent_until AS "rentUntil", s.rent_ore AS "monthlyOre", v.reported_on AS "reportedOn",
    y.agreement_version_id AS "agreementVersionId",
    (SELECT count(*)::int FROM naming n WHERE n.department_id = s.department_id AND n.tier = s.tier AND n.withdrawn_at IS NULL) AS standing
  ${SLOT_JOINS} JOIN decision y ON y.vacancy_id = s.vacancy_id
  WHERE (s.id = $1 OR s.vacancy_id = $1) AND ${ownTenants('s', 2)}`;

/** One home for allocation, by its own id or its vacancy's; null for another tenant's and for none. */
export function findSlotCase(scope: Scope, id: SlotId | VacancyId): Promise<SlotCase | null> {
  return inHotTransaction(scope, async (tx) => {
    const reader = await readSlotReader(tx, scope);
    const { rows } = await tx.query<CaseRecord>({
      name: 'find-slot-case',
      text: FIND,
      values: [id, ...tenantValues(scope)],
    });
    const [record] = rows;
    if (!record) return null;
    const agreements = await readAgreements(tx, scope, [record.agreementVersionId]);
    const agreement = agreements.get(record.agreementVersionId);
    if (!agreement) throw new Error('The decision names no agreement version that can be read');
    const special = specialCriteria(agreement, record);
    const slot = slotRow(listColumns(record), reader);
    return {
      ...{ today: reader.today, slot, ...caseColumns(record), specialCriteria: special },
      agreementTitle: agreement.title,
      deadlinesReference: agreement.deadlines.reference,
      demands: await demandsShown(tx, scope, { record, agreement, special, today: reader.today }),
      returns: agreement.returns.map(({ reason, fault }) => ({ reason, fault })),
      rent: rentShown(record, reader.today),
      mayHandle: slot.claimedBy === null || slot.mine || scope.kind === 'SYSTEM' || scope.role === 'MANAGER',
      ...(await readPapers(tx, scope, record.id)),
    };
  });
}

function listColumns(record: CaseRecord): SlotRecord {
  const { occasion, allocationRule, depositOre, readyOn, moveOutOn, takeoverOn, leaseSignedOn, ...rest } =
    record;
  const { reportedOn, rentFrom, rentUntil, monthlyOre, agreementVersionId, standing, ...row } = rest;
  return row;
}

const caseColumns = (record: CaseRecord) => ({
  occasion: record.occasion,
  allocationRule: record.allocationRule,
  depositOre: record.depositOre,
  readyOn: record.readyOn,
  moveOutOn: record.moveOutOn,
  takeoverOn: record.takeoverOn,
  leaseSignedOn: record.leaseSignedOn,
});

/** Where every n-th naming counts: how many stand, this home's own not among them while it is to be named. */
function specialCriteria(
  { specialCriteria: terms }: Agreement,
  record: CaseRecord,
): SpecialCriteriaShown | null {
  if (terms?.tier !== record.tier) return null;
  const next = mustMeetSpecialCriteria(terms, record.tier, record.standing);
  return { every: terms.every, standing: record.standing, next };
}

type Asked = {
  readonly record: CaseRecord;
  readonly agreement: Agreement;
  readonly special: SpecialCriteriaShown | null;
  readonly today: CalendarDate;
};

/** Asked anew while a citizen is still to be named; afterwards what the home was offered with. */
async function demandsShown(
  tx: HotTx,
  scope: Scope,
  { record, agreement, special, today }: Asked,
): Promise<readonly Demand[]> {
  if (record.state !== 'OFFERED' && record.state !== 'CLAIMED') return record.demands;
  const facts = await readDemandFacts(tx, scope, record);
  const { tier, dwellingType, allocationRule } = record;
  const situation = { ...facts, agreement, tier, dwellingType, allocationRule };
  return demandsInForce({ ...situation, specialCriteria: special?.next ?? false }, today);
}

const rentShown = ({ rentFrom: from, rentUntil: until, monthlyOre }: CaseRecord, today: CalendarDate) => ({
  ...{ from, until, monthlyOre },
  owedOre: rentOwed({ from, until, monthlyOre }, today),
});
