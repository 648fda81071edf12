import { type ZipOptions, zipSync } from 'fflate';

export type PackedFile = { readonly name: string; readonly content: Uint8Array };

/** Packed already: once more would cost time and gain nothing. */
const PACKED = /\.(pdf|xlsx)$/;
const LEVEL = 6;

/** Files in one package, with the day they were made; the same files always make the same package. */
export function packed(files: readonly PackedFile[], madeOn: string): Buffer {
  const names = files.map(({ name }) => name);
  if (new Set(names).size < names.length) throw new RangeError(`Twice in one package: ${names.join(', ')}`);
  const entries = files.map(({ name, content }): [string, [Uint8Array, ZipOptions]] => [
    name,
    [content, { level: PACKED.test(name) ? 0 : LEVEL, mtime: localNoon(madeOn) }],
  ]);
  return Buffer.from(zipSync(Object.fromEntries(entries)));
}

/** The format keeps the time of a place and not of the world: the library writes this machine's, so it is given in this machine's. */
function localNoon(day: string): Date {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}
