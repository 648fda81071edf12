import { holbaek2024 } from '@/agreements/holbaek-2024';
import { parseAgreement } from '@/lib/domain/agreement/parse-agreement';
import { decideAllocation } from '@/lib/domain/allocation/decide-allocation';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { ZERO } from '@/lib/domain/shared/fraction';

const day = calendarDate('2025-10-06');
const department = {
  placements: [{ tier: 'GREEN', from: calendarDate('2024-07-01'), to: null }],
  keyFigures: [],
  designations: [],
  rehousing: [],
};
const vacancy = { dwellingType: 'FAMILY', occasion: 'RELET', allocationRule: null, on: day } as const;

/** B8: whole decisions a second of the pure core on one core, every step included. */
export function replaySpeed(count: number): number {
  const parsed = parseAgreement(holbaek2024);
  if (!parsed.ok) throw new Error('The agreement does not parse');
  const agreement = parsed.value;
  let state = { credit: ZERO, counted: 0 };
  let slots = 0;
  const begun = performance.now();
  for (let n = 0; n < count; n += 1) {
    const before = state;
    const decision = decideAllocation({ agreement, department, vacancy, counterState: () => before });
    state = { credit: decision.counted?.creditAfter ?? ZERO, counted: n + 1 };
    if (decision.route === 'MUNICIPAL') slots += 1;
  }
  const speed = (count * 1000) / (performance.now() - begun);
  if (slots !== Math.floor(count / 3))
    throw new Error(`Every third was promised; ${slots} of ${count} were given`);
  return speed;
}
