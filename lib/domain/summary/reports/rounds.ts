import type { PlacementRound, RoundStanding } from '../../placement/round';
import type { SummaryTable } from '../summary';

export type RoundUnderWay = Pick<PlacementRound, 'id' | 'title' | 'effectiveOn'> & {
  readonly standing: RoundStanding;
  readonly signed: number;
  readonly decided: number;
  readonly departments: number;
};

const UNDER_WAY: readonly RoundStanding[] = ['PREPARING', 'SENT', 'SIGNED'];

/** The rounds of placements that have not taken effect, the first one to do so on top. */
export function roundsTable(rounds: readonly RoundUnderWay[]): SummaryTable {
  const shown = rounds
    .filter(({ standing }) => UNDER_WAY.includes(standing))
    .toSorted((a, b) => a.effectiveOn.localeCompare(b.effectiveOn));
  return {
    id: 'rounds-under-way',
    columns: ['round-state', 'round-effective', 'round-departments', 'round-decided', 'round-signed'].map(
      (id) => ({ id, adds: false }),
    ),
    rows: shown.map((round) => ({
      ...{ id: round.id, label: { name: round.title } },
      cells: [
        { kind: 'WORD', label: { term: 'round-state', id: round.standing } },
        { kind: 'DATE', on: round.effectiveOn },
        { kind: 'COUNT', n: round.departments },
        { kind: 'COUNT', n: round.decided },
        { kind: 'COUNT', n: round.signed },
      ],
    })),
    total: null,
  };
}
