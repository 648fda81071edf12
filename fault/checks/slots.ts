import type { Stored } from '../stored';
import { countBy, firstFew } from './complaints';

const STATES_WITH_SLOT = new Set(['OFFERED', 'CLAIMED', 'NAMED', 'COMPLETED', 'RETURNED', 'VOIDED']);

/** Every home decided for the municipality has exactly one slot, no other has one, and both stand in the same state. */
export function checkSlots({ decisions, slots, vacancies, entries }: Stored): readonly string[] {
  const slotsOf = countBy(slots, (slot) => slot.vacancyId);
  const decisionsOf = countBy(decisions, (decision) => decision.vacancyId);
  const turnsOf = countBy(
    entries.filter((entry) => entry.used === 1),
    (entry) => entry.vacancyId,
  );
  const stateOf = new Map(slots.map((slot) => [slot.vacancyId, slot.state]));
  return firstFew([
    ...vacancies.flatMap(({ id, route, state, counterId }) => {
      const [has, due] = [slotsOf.get(id) ?? 0, route === 'MUNICIPAL' ? 1 : 0];
      const turns = turnsOf.get(id) ?? 0;
      return [
        ...(has === due ? [] : [`vacancy ${id}: ${has} slots where ${due} belongs`]),
        ...(turns === (counterId === null ? 0 : due)
          ? []
          : [`vacancy ${id}: ${turns} turns in the ledger for ${due} slots`]),
        ...(decisionsOf.get(id) === 1 || state === 'AWAITING_AGREEMENT'
          ? []
          : [`vacancy ${id}: ${decisionsOf.get(id) ?? 0} decisions`]),
        ...sameState(id, state, stateOf.get(id)),
      ];
    }),
    ...(decisions.length === new Set(decisions.map((row) => row.vacancyId)).size
      ? []
      : ['a vacancy was decided twice']),
  ]);
}

function sameState(id: string, vacancy: string, slot: string | undefined): readonly string[] {
  if (slot === undefined || vacancy === slot || (vacancy === 'LET' && slot === 'RETURNED')) return [];
  return STATES_WITH_SLOT.has(slot)
    ? [`vacancy ${id} is ${vacancy}, its slot ${slot}`]
    : [`slot of ${id}: ${slot}?`];
}
