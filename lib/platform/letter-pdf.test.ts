import { expect, test } from 'vitest';
import type { Letter } from '@/lib/domain/letting/letters/letter';
import { letterPdf } from './letter-pdf';

const LETTER: Letter = {
  ...{ kind: 'OFFER', language: 'da', title: 'Tilbud om en bolig', sender: 'Prøveboligselskabet' },
  recipient: ['Łucja Żółć-Sørensen', 'Eksempelvej 1', '4300 Prøvekøbing'],
  dated: '6. oktober 2025',
  blocks: [
    { kind: 'PARAGRAPH', text: 'Kære Łucja Żółć-Sørensen' },
    { kind: 'HEADING', text: 'Svar' },
    { kind: 'LIST', items: ['pas', 'lønsedler'] },
    { kind: 'FACTS', rows: [{ term: 'Husleje pr. måned', value: '5.940,50 kr.' }] },
    ...Array.from({ length: 60 }, (_, n) => ({ kind: 'PARAGRAPH', text: `Afsnit ${n}` }) as const),
  ],
  closing: ['Venlig hilsen', 'Prøve Medarbejder'],
};

test('a letter becomes a tagged document with its title and language, over as many pages as it takes', async () => {
  const bytes = await letterPdf(LETTER);
  const text = bytes.toString('latin1');
  expect(text.startsWith('%PDF-1.7')).toBe(true);
  expect(text).toMatch(/\/Lang \(da\)/);
  expect(text).toMatch(/\/Marked true/);
  expect(text).toMatch(/\/DisplayDocTitle true/);
  expect(text).toMatch(/\/StructTreeRoot/);
  expect(text.match(/\/Type \/Page\b/g)?.length ?? 0).toBeGreaterThan(1);
  expect(text.trimEnd().endsWith('%%EOF')).toBe(true);
});

test('letters of both fonts are in it', async () => {
  const plain = await letterPdf({ ...LETTER, recipient: ['Ask'], blocks: [] });
  const other = await letterPdf({ ...LETTER, blocks: [] });
  const fonts = (bytes: Buffer) => new Set(bytes.toString('latin1').match(/\/FontName \/\S+/g)).size;
  expect(fonts(other)).toBeGreaterThan(fonts(plain));
});
