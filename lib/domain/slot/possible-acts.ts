import { may } from '../access/permissions';
import type { Role, Side } from '../access/role';
import type { VacancyState } from '../vacancy/vacancy-state';
import type { SlotCase } from './slot-case';

const SLOT_ACTS = [
  'claim',
  'name',
  'handOver',
  'replaceContact',
  'lease',
  'decline',
  'return',
  'undoLease',
  'reassign',
  'takeOver',
  'claimByPhone',
  'declineByPhone',
  'returnByPhone',
] as const;
/** What somebody may do with a home for allocation; those by telephone are the other party's, recorded for it. */
export type SlotAct = (typeof SLOT_ACTS)[number];

export type PhoneAct = Extract<SlotAct, `${string}ByPhone`>;

export type PossibleActs = {
  /** The one that brings the case on. */
  readonly primary: SlotAct | null;
  readonly others: readonly SlotAct[];
  readonly byPhone: readonly SlotAct[];
};

type Reader = { readonly role: Role; readonly side: Side };

const NOTHING: PossibleActs = { primary: null, others: [], byPhone: [] };

/** What the page offers. Each use case asks again under the lock. */
export function possibleActs(reader: Reader, file: SlotCase): PossibleActs {
  if (reader.side === 'ORGANISATION') return actsOfOrganisation(reader, file);
  if (!file.mayHandle) return NOTHING;
  const acts = actsOfMunicipality(file);
  const allowed = (act: SlotAct) => may(reader, PERMISSION[act]);
  return {
    primary: acts.primary !== null && allowed(acts.primary) ? acts.primary : null,
    others: acts.others.filter(allowed),
    byPhone: [],
  };
}

const PERMISSION = {
  claim: 'slot.claim',
  name: 'slot.name',
  handOver: 'slot.name',
  replaceContact: 'slot.name',
  lease: 'slot.complete',
  decline: 'slot.name',
  return: 'slot.return',
  undoLease: 'slot.complete',
  reassign: 'slot.reassign',
  takeOver: 'slot.claim',
  claimByPhone: 'telephone.record',
  declineByPhone: 'telephone.record',
  returnByPhone: 'telephone.record',
} as const satisfies Record<SlotAct, Parameters<typeof may>[1]>;

function actsOfMunicipality(file: SlotCase): Omit<PossibleActs, 'byPhone'> {
  switch (file.slot.state) {
    case 'OFFERED':
      return { primary: 'claim', others: ['return'] };
    case 'CLAIMED':
      return {
        primary: isAwaitingApproval(file) ? null : 'name',
        others: ['return', 'reassign', ...takeOver(file)],
      };
    case 'NAMED':
      return hasContact(file)
        ? { primary: 'lease', others: ['replaceContact', 'decline', 'return', 'reassign', ...takeOver(file)] }
        : { primary: 'handOver', others: ['lease', 'decline', 'return', 'reassign', ...takeOver(file)] };
    case 'COMPLETED':
      return { primary: null, others: mayUndo(file) ? ['undoLease'] : [] };
    default:
      return NOTHING;
  }
}

/** What a system received, whoever goes on with it may make her own. */
const takeOver = ({ slot }: SlotCase): readonly SlotAct[] => (slot.claimedBy?.system ? ['takeOver'] : []);

function actsOfOrganisation(reader: Reader, file: SlotCase): PossibleActs {
  const byPhone: readonly SlotAct[] = phoneActsIn(file.slot.state);
  const mayComplete = may(reader, 'slot.complete');
  const others: readonly SlotAct[] =
    file.slot.state === 'COMPLETED' && mayUndo(file) && mayComplete ? ['undoLease'] : [];
  return {
    primary: file.slot.state === 'NAMED' && mayComplete ? 'lease' : null,
    others,
    byPhone: may(reader, 'telephone.record') ? byPhone : [],
  };
}

/** What the municipality may say on the telephone, for the organisation to record, while the home is in this state. */
export function phoneActsIn(state: VacancyState): readonly PhoneAct[] {
  if (state === 'OFFERED') return ['claimByPhone', 'returnByPhone'];
  if (state === 'CLAIMED') return ['returnByPhone'];
  return state === 'NAMED' ? ['declineByPhone', 'returnByPhone'] : [];
}

/** A contact that stands is one that nobody has erased. */
export const hasContact = ({ contacts }: Pick<SlotCase, 'contacts'>): boolean =>
  contacts.some(({ erasedAt }) => erasedAt === null);

/** An exception waits for the manager, so nobody is named yet. */
export const isAwaitingApproval = ({ requests }: Pick<SlotCase, 'requests'>): boolean =>
  requests.some(({ answer }) => answer === null);

/** A signing can be taken back until the home is taken over. */
const mayUndo = ({ takeoverOn, today }: SlotCase): boolean => takeoverOn === null || today < takeoverOn;
