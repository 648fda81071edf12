import type { Side } from '../access/role';
import { concernsSide, isPrepared, type YearEntry } from './year-entry';

/** Nothing to prepare and nobody of ours responsible: the state publishes by itself. */
const isOnlyTold = ({ prepare, responsible }: YearEntry): boolean =>
  responsible.side === 'STATE' && prepare.length === 0;

/** What a side still has to prepare; the end of an agreement is reminded of by the agreement itself. */
export const eventsToRemember = (entries: readonly YearEntry[], side: Side): readonly YearEntry[] =>
  entries.filter(
    (entry) =>
      entry.source.from !== 'END' &&
      entry.standing.held === null &&
      !isPrepared(entry) &&
      !isOnlyTold(entry) &&
      concernsSide(entry, side),
  );
