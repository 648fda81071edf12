import type { TierTerms } from '../agreement/agreement';
import type { CounterName, Route } from '../agreement/vocabulary';
import type { StoredVerdict } from '../allocation/render-verdict';
import type { VacancyState } from '../vacancy/vacancy-state';
import type { CheckedRow } from './checked-row';

/** What a reported home would come to, if nothing else comes first; or came to. */
export type PredictedVacancy = {
  readonly state: VacancyState;
  readonly route: Route | null;
  readonly counter: CounterName | null;
  readonly number: number | null;
  readonly unplaced: boolean;
  readonly tier: Pick<TierTerms, 'label' | 'mark'> | null;
  /** Null while it would wait for an agreement. */
  readonly verdict: StoredVerdict | null;
};

/** What a row would become: a vacancy with its verdict, or what would have to be put right after all. */
export type PredictedRow =
  | { readonly line: number; readonly vacancy: PredictedVacancy }
  | { readonly line: number; readonly vacancy: null; readonly otherwise: CheckedRow<never> };
