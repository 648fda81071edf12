import { addMonths } from '../../calendar/days';
import type { CalendarDate } from '../../shared/calendar-date';
import { err, ok, type Result } from '../../shared/result';
import type { LossBearer, VoidGround } from '../vocabulary';

/** Why a home stands empty, and who bears what is lost. */
export type VoidRecord = {
  readonly ground: VoidGround;
  readonly bearer: LossBearer;
  /** Of a shared loss, the municipality's thousandths. */
  readonly municipalityPermille: number | null;
  /** The parties have agreed that it stands empty, at the longest until this day. */
  readonly emptyUntil: CalendarDate | null;
  /** What was done to let it first. */
  readonly effort: string;
};

/** @see R-12 */
const MOST_MONTHS_EMPTY = 12;
const SHORTEST_EFFORT = 20;
const WHOLE = 1000;

/** The last day until which a home may be agreed to stand empty. */
export const latestEmpty = (from: CalendarDate): CalendarDate => addMonths(from, MOST_MONTHS_EMPTY);

export type VoidSituation = {
  /** The first day that costs. */
  readonly from: CalendarDate;
  /** Is the home let under the filter of combined letting? */
  readonly combined: boolean;
};

export type VoidFault =
  | {
      readonly code:
        | 'department-must-not-bear'
        | 'no-combined-letting'
        | 'empty-without-combined-letting'
        | 'effort-needed'
        | 'share-needed'
        | 'share-without-sharing';
    }
  | { readonly code: 'empty-too-long'; readonly latest: CalendarDate };

/**
 * May it be recorded so? Under combined letting the residents of the department must not carry the loss, and a home may stand empty
 * for up to twelve months once an extraordinary effort to let it has been made. @see
 */
export function checkVoid(
  record: VoidRecord,
  { from, combined }: VoidSituation,
): Result<VoidRecord, VoidFault> {
  const { ground, bearer, emptyUntil, effort } = record;
  const isCombined = ground === 'COMBINED_LETTING';
  if (isCombined && !combined) return err({ code: 'no-combined-letting' });
  if (isCombined && bearer === 'DEPARTMENT') return err({ code: 'department-must-not-bear' });
  const share = faultOfShare(record);
  if (share !== null) return err({ code: share });
  if (emptyUntil === null) return ok(record);
  if (!isCombined) return err({ code: 'empty-without-combined-letting' });
  const latest = latestEmpty(from);
  if (emptyUntil > latest) return err({ code: 'empty-too-long', latest });
  return effort.length < SHORTEST_EFFORT ? err({ code: 'effort-needed' }) : ok(record);
}

function faultOfShare({ bearer, municipalityPermille }: VoidRecord) {
  if (bearer !== 'SHARED') return municipalityPermille === null ? null : 'share-without-sharing';
  const isShare = municipalityPermille !== null && municipalityPermille > 0 && municipalityPermille < WHOLE;
  return isShare ? null : 'share-needed';
}

export type BorneLoss = {
  readonly organisation: number;
  readonly municipality: number;
  readonly department: number;
  /** Nobody has said why the home stood empty, so nobody bears it yet. */
  readonly unexplained: number;
};

const NOBODY: BorneLoss = { organisation: 0, municipality: 0, department: 0, unexplained: 0 };

/** What each bears of a loss in whole øre; an odd øre of a shared one stays with the organisation. */
export function borne(
  lostOre: number,
  record: Pick<VoidRecord, 'bearer' | 'municipalityPermille'> | null,
): BorneLoss {
  if (record === null) return { ...NOBODY, unexplained: lostOre };
  if (record.bearer === 'DEPARTMENT') return { ...NOBODY, department: lostOre };
  const municipality = municipalityShare(lostOre, record);
  return { ...NOBODY, organisation: lostOre - municipality, municipality };
}

function municipalityShare(
  lostOre: number,
  { bearer, municipalityPermille }: Pick<VoidRecord, 'bearer' | 'municipalityPermille'>,
): number {
  if (bearer === 'MUNICIPALITY') return lostOre;
  if (bearer !== 'SHARED') return 0;
  return Math.floor((lostOre * (municipalityPermille ?? 0)) / WHOLE);
}
