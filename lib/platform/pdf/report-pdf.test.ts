import { expect, test } from 'vitest';
import type { PrintedReport } from '@/lib/domain/reporting/printed-report';
import { reportPdf } from './report-pdf';

/** Fonts are unpacked for every document. */
const LONG = 30_000;

const REPORT: PrintedReport = {
  ...{ language: 'da', title: 'Hvad nu hvis: 07.10.2024 til 06.10.2025', facts: 'Prøvekøbing Kommune' },
  blocks: [
    { kind: 'HEADING', text: 'Det, der er prøvet' },
    { kind: 'LIST', items: ['Gul, familieboliger: hver 6. → hver 5.'] },
    { kind: 'PARAGRAPH', text: '12 boliger er meldt.' },
    {
      ...{ kind: 'TABLE', columns: ['Afdeling', 'Meldt', 'Var', 'Ville', 'Vundet', 'Tabt'] },
      rows: Array.from({ length: 60 }, (_, n) => [`${n} Łąka og Sønderengen`, '12', '4', '3', '+1', '−2']),
      foot: ['I alt', '960', '320', '240', '+80', '−160'],
    },
    { kind: 'SMALL_HEADING', text: '14 Engen · 3 rum' },
    { kind: 'REMARK', text: 'Vundet og tabt modregnes ikke.' },
  ],
};

test(
  'a report becomes a tagged A4 document with its title and language; a table is said as a table',
  async () => {
    const text = (await reportPdf(REPORT)).toString('latin1');
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text).toMatch(/\/Lang \(da\)/);
    expect(text).toMatch(/\/DisplayDocTitle true/);
    expect(text).toMatch(/\/MediaBox \[0 0 595\.28 841\.89\]/);
    for (const tag of ['H1', 'H2', 'H3', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'P'])
      expect(text).toMatch(new RegExp(`/S /${tag}\\b`));
    expect(text.trimEnd().endsWith('%%EOF')).toBe(true);
  },
  LONG,
);

test(
  'a long table goes over as many pages as it takes',
  async () => {
    const pages = (bytes: Buffer) => bytes.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
    expect(pages(await reportPdf(REPORT))).toBeGreaterThan(1);
    expect(pages(await reportPdf({ ...REPORT, blocks: REPORT.blocks.slice(0, 3) }))).toBe(1);
  },
  LONG,
);
