import { dayOfInstant } from '../../calendar/copenhagen';
import type { PlacementRound } from '../../placement/round';
import { dated, named, plain } from '../compose/plain-cells';
import type { ByWhom } from '../saved';
import type { SummaryTable } from '../summary';

/** A round of placements that all parties signed, as one of them did. */
export type RoundSignedFor = Pick<PlacementRound, 'id' | 'title' | 'forum' | 'meetingOn' | 'effectiveOn'> &
  ByWhom & {
    /** By name. */
    readonly party: string;
  };

/** Who signed the rounds, and when. */
export const signedRounds = (signed: readonly RoundSignedFor[]): SummaryTable => ({
  id: 'rounds-signed',
  columns: plain('forum', 'decided-on', 'round-effective', 'signed-for', 'signed-by', 'signed-on'),
  rows: signed.map((one) => ({
    ...{ id: `${one.id} ${one.party}`, label: { name: one.title } },
    cells: [
      ...[named(one.forum), dated(one.meetingOn), dated(one.effectiveOn)],
      ...[named(one.party), named(one.by), dated(dayOfInstant(one.at))],
    ],
  })),
  total: null,
});
