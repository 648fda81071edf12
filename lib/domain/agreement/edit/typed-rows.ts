import { type Json, recordOf, textOf } from './json';
import { nameFrom } from './name-from';
import type { RowsShape } from './shape';

/** Moves a row, as a button beside it asks for: `up:ladder.2`. */
export type Move = { readonly way: 'up' | 'down'; readonly row: string };

export function readMove(text: string): Move | null {
  const [, way, row] = /^(up|down):([\w.$-]{1,200})$/.exec(text) ?? [];
  return row === undefined ? null : { way: way === 'up' ? 'up' : 'down', row };
}

/** The rows' names with the moved one before or after its neighbour. */
export function moved(names: readonly string[], move: Move | null): readonly string[] {
  const at = move === null ? -1 : names.indexOf(move.row);
  const other = move?.way === 'up' ? at - 1 : at + 1;
  const [row, beside] = [names[at], names[other]];
  if (at < 0 || row === undefined || beside === undefined) return names;
  return names.map((name, index) => (index === at ? beside : index === other ? row : name));
}

/** A row that nobody named gets a name made of what it is called, and no other row's. */
export function withIds(
  shape: RowsShape,
  rows: readonly Json[],
  keep: (from: Json, to: Json) => void,
): readonly Json[] {
  const id = shape.of.fields.find((row) => row.shape.kind === 'ID');
  if (id?.shape.kind !== 'ID') return rows;
  const { from, small } = id.shape;
  const taken = rows.map((row) => textOf(recordOf(row)[id.key])).filter((name) => name !== '');
  return rows.map((row) => {
    const of = recordOf(row);
    if (textOf(of[id.key]) !== '') return row;
    const name = nameFrom(textOf(recordOf(of[from]).da), small === true, taken);
    taken.push(name);
    const withName = { ...of, [id.key]: name };
    keep(row, withName);
    return withName;
  });
}
