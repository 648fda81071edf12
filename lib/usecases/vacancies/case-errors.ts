import type { VacancyRecord } from '@/lib/data/vacancies/vacancy-record';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import {
  nextState,
  type StateRejection,
  type VacancyEvent,
  type VacancyState,
} from '@/lib/domain/vacancy/vacancy-state';

/** Another tenant's vacancy is not found, never forbidden. */
export type NotFound = { readonly code: 'not-found' };
/** The state has moved on: what it does not allow, and who moved it. */
export type WrongState = { readonly code: StateRejection; readonly by: string; readonly at: Date };

/** May the event happen to the vacancy as it is under lock? The state says more than the revision, so it is asked first. */
export function checkEvent(
  record: VacancyRecord,
  event: VacancyEvent,
  revision: number,
): Result<VacancyState, WrongState | ChangedMeanwhile> {
  const next = nextState(record.state, event);
  if (!next.ok) return err({ ...next.error, ...record.last });
  return record.revision === revision ? ok(next.value) : err({ code: 'changed-meanwhile', ...record.last });
}
