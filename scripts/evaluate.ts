import { findAgreement } from '../agreements/registry';
import { evaluateCriteria } from '../lib/domain/criteria/evaluate-criteria';
import { evaluationJson } from '../lib/domain/criteria/evaluation-json';
import { readEvaluation } from '../lib/domain/criteria/parse/read-evaluation';
import { fileOf, onOneLine, readJsonDocument, reasonOf, refuse } from './json-document';

// `npm run -s evaluate -- FILE [--english]`, with `-` for standard input. See docs/domain/evaluate.md.

async function main(args: readonly string[]): Promise<void> {
  const input = await readJsonDocument(fileOf(args), 'npm run -s evaluate -- FILE');
  if (!input.ok) return refuse(input.error);
  const request = readEvaluation(input.value, findAgreement);
  if (!request.ok) return refuse(request.error);
  const language = args.includes('--english') ? 'en' : 'da';
  const answer = evaluationJson(request.value.set, evaluateCriteria(request.value), language);
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
}

// The reader has gone (`| head`): there is nobody left to tell.
process.stdout.on('error', () => process.exit(0));

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`evaluate failed: ${onOneLine(reasonOf(error))}\n`);
  process.exitCode = 1;
});
