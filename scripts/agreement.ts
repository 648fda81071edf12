import { AGREEMENT_IDS, findAgreementDocument } from '../agreements/registry';

// `npx tsx scripts/agreement.ts NAME` prints a named agreement in its published form. See docs/domain/agreement-format.md.

const [name = ''] = process.argv.slice(2);
const document = findAgreementDocument(name);
if (document === null) {
  process.stderr.write(`There is no agreement ${JSON.stringify(name)}. Known: ${AGREEMENT_IDS.join(', ')}\n`);
  process.exitCode = 2;
} else {
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}
