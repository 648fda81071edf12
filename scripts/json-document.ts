import { readFile } from 'node:fs/promises';
import { parseExactJson } from '../lib/domain/shared/exact-json';
import type { Fault } from '../lib/domain/shared/reading';
import { err, ok, type Result } from '../lib/domain/shared/result';

// What commands that answer a JSON document share: reading it from a file or standard input, and refusing it.

const wholeDocument = (message: string): Fault => ({ path: '$', message });

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The file that the arguments name, `-` for standard input. */
export const fileOf = (args: readonly string[]): string | undefined =>
  args.find((arg) => arg === '-' || !arg.startsWith('--'));

async function bytesOf(file: string): Promise<Uint8Array> {
  if (file !== '-') return readFile(file);
  const pieces: Uint8Array[] = [];
  for await (const piece of process.stdin) pieces.push(piece);
  return Buffer.concat(pieces);
}

export async function readJsonDocument(
  file: string | undefined,
  usage: string,
): Promise<Result<unknown, Fault>> {
  if (file === undefined) return err(wholeDocument(`no file given; use: ${usage}`));
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await bytesOf(file));
    return ok(parseExactJson(text));
  } catch (error) {
    // An unreadable file and a text that is not JSON are faults of the document like any other.
    return err(wholeDocument(`cannot be read as JSON: ${reasonOf(error)}`));
  }
}

export const onOneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ');

/** One line on standard error with the path of the fault; exit status 2. */
export function refuse({ path, message }: Fault): void {
  process.stderr.write(`${onOneLine(`${path}: ${message}`)}\n`);
  process.exitCode = 2;
}
