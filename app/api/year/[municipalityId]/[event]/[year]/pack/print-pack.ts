import { createTranslator } from 'next-intl';
import type { Speaking } from '@/components/summaries/term-words';
import { wordDocument } from '@/components/summaries/word-pack';
import { formatLongDay } from '@/components/ui/format';
import { ITEMS_OF_PAGE, type PackItem } from '@/lib/domain/summary/reports/pack';
import { summaryPdf } from '@/lib/platform/pdf/summary-pdf';
import { summaryXlsx } from '@/lib/platform/xlsx/summary-xlsx';
import { type PackedFile, packed } from '@/lib/platform/zip/pack';
import type { MeetingPack } from '@/lib/usecases/reports/read-pack';
import type { MadeFile } from '../../../../../saved-file';
import { fileNameOf } from '../../../../../summaries/reports/report-files';

type Made = { readonly item: PackItem; readonly name: string; readonly files: readonly PackedFile[] };

/** The material in one package: each thing as a PDF to read and as a spreadsheet to reckon with, and what answers which item. */
export async function printPack(pack: MeetingPack, speaking: Speaking): Promise<MadeFile> {
  const made: Made[] = [];
  for (const [at, document] of pack.documents.entries()) {
    const worded = wordDocument(document, pack, speaking);
    const name = `${at + 1} ${fileNameOf(worded)}`;
    made.push({
      ...{ item: document.item, name },
      files: [
        { name: `${name}.pdf`, content: await summaryPdf(worded) },
        { name: `${name}.xlsx`, content: await summaryXlsx(worded) },
      ],
    });
  }
  const { entry, municipality, madeOn } = pack;
  const title = `${entry.name[speaking.locale]} ${entry.year}`;
  const said = { name: 'LAES-MIG.txt', content: readMe(pack, made, speaking) };
  return {
    name: `${fileNameOf({ title, about: municipality })}.zip`,
    type: 'application/zip',
    bytes: packed([said, ...made.flatMap(({ files }) => files)], madeOn),
  };
}

/** What is to be prepared, and which of the files is about it; what is in none of them is said too. */
function readMe({ entry, municipality, madeOn }: MeetingPack, made: readonly Made[], speaking: Speaking) {
  const { locale, messages } = speaking;
  const t = createTranslator({ locale, messages, namespace: 'summaries.pack' });
  const namesOf = (items: readonly PackItem[]) =>
    made.filter(({ item }) => items.includes(item)).map(({ name }) => name);
  const prepared = entry.prepare.flatMap(({ what, page }) => {
    const names = page === null ? [] : namesOf(ITEMS_OF_PAGE[page]);
    return [
      `- ${what[locale]}`,
      ...(names.length === 0 ? [t('notHere')] : names).map((name) => `    ${name}`),
    ];
  });
  const lines = [
    ...[
      `${entry.name[locale]} ${entry.year}, ${municipality}`,
      t('madeOn', { day: formatLongDay(madeOn, locale) }),
    ],
    ...['', t('readMe')],
    ...(prepared.length === 0 ? [] : ['', t('prepared'), ...prepared]),
    ...['', t('contents'), ...made.flatMap(({ files }) => files.map(({ name }) => `- ${name}`)), ''],
  ];
  return Buffer.from(`\ufeff${lines.join('\r\n')}`);
}
