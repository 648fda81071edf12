import type { NewVacancy } from '@/lib/data/vacancies/vacancies-intake';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import type { CaseEvent } from '@/lib/domain/vacancy/case-event';
import type { Decided } from './decide-one';

type Arrived = {
  readonly vacancy: Pick<NewVacancy, 'report'>;
  readonly decided: Decided | null;
  readonly agreement: Agreement | null;
  /** The reference of the report that this one puts right. */
  readonly replaces: string | null;
};

/** What the arrival of one vacancy adds to its history. */
export const happenings = ({ vacancy, decided, agreement, replaces }: Arrived): readonly CaseEvent[] => [
  { kind: 'REPORTED', payload: { reportedOn: vacancy.report.reportedOn, replaces } },
  ...(decided === null || agreement === null
    ? [{ kind: 'AWAITING_AGREEMENT', payload: { reportedOn: vacancy.report.reportedOn } } as const]
    : allocated(decided, agreement)),
];

/** What a decision adds, at once or later. */
export function allocated({ standing, slot }: Decided, agreement: Agreement): readonly CaseEvent[] {
  const { route, tier, counter, number, unplaced } = standing;
  if (route === null || tier === null) throw new Error('A decided vacancy has a route and a tier');
  const payload = { route, tier, counter: counter?.name ?? null, number, agreement: agreement.id, unplaced };
  const offered = slot === null ? [] : [{ kind: 'OFFERED', payload: { answerDue: slot.answerDue } } as const];
  return [{ kind: 'ALLOCATED', payload }, ...offered];
}
