import type { Agreement, Reference } from '../../agreement/agreement';
import type { CounterName, Route, TierId } from '../../agreement/vocabulary';
import type { Fraction } from '../../shared/fraction';
import type { VacancyFacts } from '../decision';

/** What a rung may look at. */
export type Situation = {
  readonly agreement: Agreement;
  readonly tier: TierId;
  readonly vacancy: VacancyFacts;
};

/** A rung that takes the vacancy either names its route or hands it to a counter; null: it lets the vacancy pass. */
export type Taking =
  | { readonly by: 'ROUTE'; readonly route: Route; readonly reference: Reference }
  | {
      readonly by: 'COUNTER';
      readonly counter: CounterName;
      readonly rate: Fraction;
      readonly reference: Reference;
    };

export const toRoute = (route: Route, reference: Reference): Taking => ({ by: 'ROUTE', route, reference });
