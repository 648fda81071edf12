import type { HousingWishes } from '../../applicant/applicant';
import type { AccessWish, ApplicantState } from '../../applicant/vocabulary';
import type { CriteriaSetId, CriterionId } from '../../criteria/vocabulary';
import type { CalendarDate } from '../../shared/calendar-date';
import type { ApplicantId, DepartmentId } from '../../shared/ids';
import type { SetEvaluation } from '../decisions/evaluate-for-home';
import type { OfferState } from '../vocabulary';
import type { PhaseCriteria } from './opening';

/** What of a home wishes are held against. */
export type HomeToLet = {
  readonly departmentId: DepartmentId;
  readonly rooms: number;
  /** A month without consumption. */
  readonly rentOre: number;
  readonly lift: boolean;
  readonly groundFloor: boolean;
};

/** Somebody in the running for a home: what her place and the grounds for skipping her rest on. */
export type CandidateFacts = {
  readonly id: ApplicantId;
  readonly seniorityOn: CalendarDate;
  readonly state: ApplicantState;
  readonly wishes: HousingWishes;
  /** Everybody who would move in. */
  readonly people: number;
  readonly bornOn: CalendarDate;
  /** How this home was offered to her, the latest offer; null: it was not. */
  readonly offer: OfferState | null;
};

/** With what each set of the phase says of the household. */
export type Candidate = CandidateFacts & { readonly evaluations: readonly SetEvaluation[] };

export const SKIP_GROUNDS = [
  'PAUSED',
  'LAPSED',
  'OFFERED',
  'DECLINED',
  'NO_ANSWER',
  'REJECTED',
  'FELL_THROUGH',
  'DEPARTMENT',
  'ROOMS',
  'RENT',
  'ACCESS',
  'TOO_MANY_PEOPLE',
  'TOO_YOUNG',
  'CRITERIA',
] as const;
export type SkipGround = (typeof SKIP_GROUNDS)[number];

/** Why somebody on the list is not offered the home; the first ground that holds. */
export type Skipped =
  | {
      readonly ground:
        | 'PAUSED'
        | 'LAPSED'
        | 'OFFERED'
        | 'DECLINED'
        | 'NO_ANSWER'
        | 'REJECTED'
        | 'FELL_THROUGH'
        | 'DEPARTMENT';
    }
  | {
      readonly ground: 'ROOMS';
      readonly rooms: number;
      readonly from: number | null;
      readonly to: number | null;
    }
  | { readonly ground: 'RENT'; readonly rentOre: number; readonly mostOre: number }
  | { readonly ground: 'ACCESS'; readonly wish: AccessWish }
  | {
      readonly ground: 'TOO_MANY_PEOPLE';
      readonly people: number;
      readonly rooms: number;
      readonly most: number;
    }
  | { readonly ground: 'TOO_YOUNG'; readonly age: number; readonly from: number }
  | {
      readonly ground: 'CRITERIA';
      readonly set: CriteriaSetId;
      readonly use: PhaseCriteria['use'];
      /** Those that are not met. */
      readonly criteria: readonly CriterionId[];
    };
