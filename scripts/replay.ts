import { readFile } from 'node:fs/promises';
import { findAgreement } from '../agreements/registry';
import { readReplayDocument } from '../lib/domain/allocation/replay/read-document';
import { writeReplay } from '../lib/domain/allocation/replay/write';
import { parseExactJson } from '../lib/domain/shared/exact-json';
import type { Fault } from '../lib/domain/shared/reading';
import { err, ok, type Result } from '../lib/domain/shared/result';

// `npm run -s replay -- FILE [--english]`, with `-` for standard input. See docs/domain/replay.md.

const wholeDocument = (message: string): Fault => ({ path: '$', message });
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function bytesOf(file: string): Promise<Uint8Array> {
  if (file !== '-') return readFile(file);
  const pieces: Uint8Array[] = [];
  for await (const piece of process.stdin) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function readInput(file: string | undefined): Promise<Result<unknown, Fault>> {
  if (file === undefined) return err(wholeDocument('no file given; use: npm run -s replay -- FILE'));
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await bytesOf(file));
    return ok(parseExactJson(text));
  } catch (error) {
    // An unreadable file and a text that is not JSON are faults of the document like any other.
    return err(wholeDocument(`cannot be read as JSON: ${reasonOf(error)}`));
  }
}

const onOneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ');

function refuse({ path, message }: Fault): void {
  process.stderr.write(`${onOneLine(`${path}: ${message}`)}\n`);
  process.exitCode = 2;
}

async function main(args: readonly string[]): Promise<void> {
  const input = await readInput(args.find((arg) => arg === '-' || !arg.startsWith('--')));
  if (!input.ok) return refuse(input.error);
  const document = readReplayDocument(input.value, findAgreement);
  if (!document.ok) return refuse(document.error);
  const language = args.includes('--english') ? 'en' : 'da';
  for (const piece of writeReplay(document.value, language)) {
    if (!process.stdout.write(piece)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}

// The reader has gone (`| head`): there is nobody left to tell.
process.stdout.on('error', () => process.exit(0));

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`replay failed: ${onOneLine(reasonOf(error))}\n`);
  process.exitCode = 1;
});
