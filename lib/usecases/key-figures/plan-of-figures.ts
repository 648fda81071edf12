import { createHash } from 'node:crypto';
import type { FigureImport } from '@/lib/data/key-figures/key-figure-imports';
import {
  type FigurePlaces,
  readFigurePlaces,
  readKnownFigures,
} from '@/lib/data/key-figures/key-figures-known';
import type { HotTx } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { figureKey } from '@/lib/domain/key-figures/figure';
import { type KnownFigure, type PlannedFigure, planFigures } from '@/lib/domain/key-figures/plan-figures';
import { type FiguresRead, type ReadFigure, readFigures } from '@/lib/domain/key-figures/read-figures';

/** What taking the file in now would do. */
export type FiguresPlan = {
  readonly rows: readonly PlannedFigure[];
  readonly layout: FiguresRead['layout'];
  readonly unknownHeadings: readonly string[];
  /** Departments and areas by their ids, as people call them. */
  readonly placeNames: ReadonlyMap<string, string>;
  readonly now: Date;
  /** The same as long as the same would be done: what somebody has looked at is what is confirmed. */
  readonly stamp: string;
};

/** Reads the kept rows of a file against what is known now. Throws when the rows are gone, or can no longer be read: both are bugs. */
export async function planOfFigures(
  tx: HotTx,
  scope: Scope,
  {
    municipalityId,
    organisationId,
    said,
    table,
  }: Pick<FigureImport, 'municipalityId' | 'organisationId' | 'said' | 'table'>,
): Promise<FiguresPlan> {
  if (table === null) throw new Error('The rows of a file that has ended are gone');
  const { now, ...places } = await readFigurePlaces(tx, scope, municipalityId);
  const read = readFigures(table, { ...places, organisationId, said });
  if (!read.ok) throw new Error(`A file that was read cannot be read again: ${read.error.code}`);
  const { figures, layout, unknown: unknownHeadings } = read.value;
  const known = await knownOf(tx, scope, { municipalityId, organisationId }, figures);
  const rows = planFigures(figures, known, organisationId);
  return { rows, layout, unknownHeadings, placeNames: namesOf(places), now, stamp: stampOf(rows) };
}

const namesOf = ({
  departments,
  areas,
}: Pick<FigurePlaces, 'departments' | 'areas'>): ReadonlyMap<string, string> =>
  new Map<string, string>([
    ...departments.map(
      ({ id, number, organisationName }) => [id, `${number} · ${organisationName}`] as const,
    ),
    ...areas.map(({ id, name }) => [id, name] as const),
  ]);

async function knownOf(
  tx: HotTx,
  scope: Scope,
  office: Parameters<typeof readKnownFigures>[2],
  read: readonly ReadFigure[],
): Promise<readonly KnownFigure[]> {
  const figures = read.flatMap((one) => (one.ok ? [one.figure] : []));
  const days = figures.map(({ on }) => on).sort();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return [];
  const names = [...new Set(figures.map(({ name }) => name))];
  return readKnownFigures(tx, scope, office, { names, from, to });
}

function stampOf(rows: readonly PlannedFigure[]): string {
  const hash = createHash('sha256');
  for (const row of rows) {
    const known = row.kind === 'RESTATED' || row.kind === 'UNCHANGED' ? row.known.id : '';
    const figure = row.kind === 'REFUSED' ? row.faults.length : figureKey(row.figure);
    hash.update(JSON.stringify([row.kind, row.line, row.heading, figure, known]));
  }
  return hash.digest('hex');
}
