import { AGREEMENT_IDS, findAgreement, findAgreementDocument } from '../agreements/registry';
import type { Agreement } from '../lib/domain/agreement/agreement';
import type { AgreementDocument } from '../lib/domain/agreement/agreement-document';
import { documentOf } from '../lib/domain/agreement/document-of';
import { parseAgreement } from '../lib/domain/agreement/parse-agreement';
import { reviewAgreement } from '../lib/domain/agreement/review/review-agreement';
import { compareAgreements, type RuleChange } from '../lib/domain/agreement/rules/compare-agreements';
import type { Rule } from '../lib/domain/agreement/rules/rule';
import { rulesOf } from '../lib/domain/agreement/rules/rules-of';
import { agreementSchema } from '../lib/domain/agreement/schema/agreement-schema';
import type { Language } from '../lib/domain/shared/bilingual';
import type { Fault } from '../lib/domain/shared/reading';
import { ok, type Result } from '../lib/domain/shared/result';
import { onOneLine, readJsonDocument, reasonOf, refuse } from './json-document';

// `npm run -s agreement -- print|read|check NAME`, `compare NAME NAME` and `schema`, where NAME is a named agreement or a file in the published
// form. See docs/domain/agreement-format.md.

const USAGE = `npm run -s agreement -- print|read|check NAME, compare NAME NAME [--english], or schema; known: ${AGREEMENT_IDS.join(', ')}`;

async function main(args: readonly string[]): Promise<void> {
  const language: Language = args.includes('--english') ? 'en' : 'da';
  const [command, ...names] = args.filter((arg) => arg !== '--english');
  if (command === 'schema') return print([JSON.stringify(agreementSchema(), null, 2)]);
  const read = await Promise.all(names.map(agreementOf));
  for (const result of read) if (!result.ok) return refuse(result.error);
  const [first, second] = read.flatMap((result) => (result.ok ? [result.value] : []));
  const lines = first && answer(command, first, second, language);
  if (lines === undefined) return refuse({ path: '$', message: `use: ${USAGE}` });
  print(lines);
}

const print = (lines: readonly string[]): void => {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
};

/** A named agreement keeps the order in which its authors wrote it. */
type Read = { readonly agreement: Agreement; readonly document: AgreementDocument };

async function agreementOf(name: string): Promise<Result<Read, Fault>> {
  const [agreement, document] = [findAgreement(name), findAgreementDocument(name)];
  if (agreement !== null && document !== null) return ok({ agreement, document });
  const input = await readJsonDocument(name, USAGE);
  const parsed = input.ok ? parseAgreement(input.value) : input;
  return parsed.ok ? ok({ agreement: parsed.value, document: documentOf(parsed.value) }) : parsed;
}

function answer(
  command: string | undefined,
  { agreement, document }: Read,
  other: Read | undefined,
  language: Language,
): readonly string[] | undefined {
  switch (command) {
    case 'print':
      return [JSON.stringify(document, null, 2)];
    case 'read':
      return rulesOf(agreement).map((rule) => ruleLine(rule, language));
    case 'check':
      return reviewAgreement(agreement).map(({ code, text }) => `${code}: ${text[language]}`);
    case 'compare':
      return (
        other && compareAgreements(agreement, other.agreement).map((change) => changeLine(change, language))
      );
    default:
      return undefined;
  }
}

const ruleLine = ({ subject, says, reference }: Rule, language: Language): string =>
  `${subject[language]}: ${says[language]}${reference === null ? '' : ` [${reference.text[language]}]`}`;

const MARKS = { ADDED: '+', REMOVED: '-' } as const;

const changeLine = (change: RuleChange, language: Language): string =>
  change.kind === 'CHANGED'
    ? `${change.after.subject[language]}: ${change.before.says[language]} → ${change.after.says[language]}`
    : `${MARKS[change.kind]} ${ruleLine(change.after ?? change.before, language)}`;

// The reader has gone (`| head`): there is nobody left to tell.
process.stdout.on('error', () => process.exit(0));

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`agreement failed: ${onOneLine(reasonOf(error))}\n`);
  process.exitCode = 1;
});
