import { findAgreement } from '../agreements/registry';
import { readReplayDocument } from '../lib/domain/allocation/replay/read-document';
import { writeReplay } from '../lib/domain/allocation/replay/write';
import { fileOf, onOneLine, readJsonDocument, reasonOf, refuse } from './json-document';

// `npm run -s replay -- FILE [--english]`, with `-` for standard input. See docs/domain/replay.md.

async function main(args: readonly string[]): Promise<void> {
  const input = await readJsonDocument(fileOf(args), 'npm run -s replay -- FILE');
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
