import type { Side } from '../access/role';
import type { UserScope } from '../access/scope';
import { assertNever } from '../shared/assert-never';
import type { MunicipalityId, OrganisationId } from '../shared/ids';
import { err, ok, type Result } from '../shared/result';
import type { RecordedAct, SummaryEdition, SummaryParty } from './saved';
import type { SummaryPart } from './summary';

/** Drafted, before the parties, approved and still to be corrected, closed for good, or given up. */
export const SUMMARY_STATES = ['DRAFT', 'SENT', 'APPROVED', 'CLOSED', 'WITHDRAWN'] as const;
export type SummaryState = (typeof SUMMARY_STATES)[number];

export const SUMMARY_ACTS = [
  'EDIT',
  'SEND',
  'COMMENT',
  'APPROVE',
  'RECALL',
  'WITHDRAW',
  'CLOSE',
  'RESTATE',
] as const;
export type SummaryAct = (typeof SUMMARY_ACTS)[number];

/** Who acts: the party that made it, another party to it, or time itself. */
export const SUMMARY_ACTORS = ['MAKER', 'OTHER', 'TIME'] as const;
export type SummaryActor = (typeof SUMMARY_ACTORS)[number];

const MAKER = ['MAKER'] as const;
const PARTIES = ['MAKER', 'OTHER'] as const;
const NOBODY = [] as const;

/**
 * Who may do what in which state. The maker edits and sends until all have approved; every party may comment and approve, and call
 * back what was approved while corrections can still change it; only time closes, and what is closed is only restated.
 */
const TABLE: Readonly<Record<SummaryState, Readonly<Record<SummaryAct, readonly SummaryActor[]>>>> = {
  DRAFT: row({ EDIT: MAKER, SEND: MAKER, WITHDRAW: MAKER }),
  SENT: row({ EDIT: MAKER, SEND: MAKER, COMMENT: PARTIES, APPROVE: PARTIES, RECALL: MAKER, WITHDRAW: MAKER }),
  APPROVED: row({ COMMENT: PARTIES, RECALL: PARTIES, CLOSE: ['TIME'] }),
  CLOSED: row({ COMMENT: PARTIES, APPROVE: PARTIES, RESTATE: PARTIES }),
  WITHDRAWN: row({}),
};

function row(
  some: Partial<Record<SummaryAct, readonly SummaryActor[]>>,
): Readonly<Record<SummaryAct, readonly SummaryActor[]>> {
  const none = { EDIT: NOBODY, SEND: NOBODY, COMMENT: NOBODY, APPROVE: NOBODY };
  return { ...none, RECALL: NOBODY, WITHDRAW: NOBODY, CLOSE: NOBODY, RESTATE: NOBODY, ...some };
}

/** `not-yours`: another actor could; `not-now`: nobody can, as far as it has come. */
export type Bar = 'not-yours' | 'not-now';

/** May this be done now, and by whom is asked? Total. */
export function mayAct(state: SummaryState, act: SummaryAct, actor: SummaryActor): Result<null, Bar> {
  const actors = TABLE[state][act];
  if (actors.includes(actor)) return ok(null);
  return err(actors.length === 0 ? 'not-now' : 'not-yours');
}

/** Where a summary stands after an act that may be done; `missing`: how many have yet to approve after it. */
export function stateAfter(state: SummaryState, act: SummaryAct, missing: number): SummaryState {
  switch (act) {
    case 'EDIT':
    case 'COMMENT':
    case 'RESTATE':
      return state;
    case 'SEND':
      return 'SENT';
    case 'APPROVE':
      return state === 'SENT' && missing === 0 ? 'APPROVED' : state;
    case 'RECALL':
      return 'DRAFT';
    case 'WITHDRAW':
      return 'WITHDRAWN';
    case 'CLOSE':
      return 'CLOSED';
    default:
      return assertNever(act);
  }
}

/** The municipality keeps summaries of any part; an organisation of itself and its departments, since of anything wider it sees a part. */
export const keepsPart = (side: Side, kind: SummaryPart['kind']): boolean =>
  side === 'MUNICIPALITY' || kind === 'ORGANISATION' || kind === 'DEPARTMENT';

type Between = {
  readonly municipalityId: MunicipalityId;
  readonly maker: SummaryParty;
  readonly parties: readonly { readonly id: OrganisationId }[];
};
type Speaker = Pick<UserScope, 'side' | 'municipalities' | 'organisations'>;

/** Whom somebody speaks for in this matter: the municipality, or those of her organisations that it concerns. */
export function speaksFor(who: Speaker, { municipalityId, parties }: Between): readonly SummaryParty[] {
  if (who.side === 'MUNICIPALITY') return who.municipalities.includes(municipalityId) ? [null] : [];
  return parties.map(({ id }) => id).filter((id) => who.organisations.includes(id));
}

/** Null: it is none of hers. A managing agent of the maker and of others acts as the maker. */
export function actorIn(who: Speaker, matter: Between): SummaryActor | null {
  const own = speaksFor(who, matter);
  if (own.length === 0) return null;
  return own.includes(matter.maker) ? 'MAKER' : 'OTHER';
}

/** The edition that the parties approve: the last one sent, or the last restatement of a closed summary. */
export function editionToApprove<E extends Pick<SummaryEdition, 'kind' | 'number'>>(
  state: SummaryState,
  editions: readonly E[],
): E | null {
  if (state === 'SENT' || state === 'APPROVED')
    return editions.findLast(({ kind }) => kind === 'SENT') ?? null;
  return state === 'CLOSED' ? (editions.findLast(({ kind }) => kind === 'RESTATED') ?? null) : null;
}

/** The edition that stands: of a closed summary what it was closed as, or restated to since; before that, what was sent last. */
export const editionThatStands = <E extends Pick<SummaryEdition, 'kind'>>(
  state: SummaryState,
  editions: readonly E[],
): E | null => editions.findLast(({ kind }) => state !== 'CLOSED' || kind !== 'SENT') ?? null;

/** The number of the edition that is made now; they come in order. */
export const nextEdition = (editions: readonly Pick<SummaryEdition, 'number'>[]): number =>
  (editions.at(-1)?.number ?? 0) + 1;

/** Those who have yet to approve an edition, the municipality first; whoever restates a summary has approved the restatement. */
export function missingApprovals(
  parties: Between['parties'],
  { number }: Pick<SummaryEdition, 'number'>,
  acts: readonly Pick<RecordedAct, 'kind' | 'party' | 'edition'>[],
): readonly SummaryParty[] {
  const given = acts.filter(
    ({ kind, edition }) => edition === number && (kind === 'APPROVED' || kind === 'RESTATED'),
  );
  const approved = new Set(given.map(({ party }) => party));
  return [null, ...parties.map(({ id }) => id)].filter((party) => !approved.has(party));
}
