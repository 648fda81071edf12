import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { confirmationLetter } from '@/lib/domain/letting/letters/confirmation-letter';
import type { Letter } from '@/lib/domain/letting/letters/letter';
import { missingPapersLetter } from '@/lib/domain/letting/letters/missing-papers-letter';
import { offerLetter } from '@/lib/domain/letting/letters/offer-letter';
import { rejectionLetter } from '@/lib/domain/letting/letters/rejection-letter';
import { LANGUAGES } from '@/lib/domain/shared/bilingual';
import { calendarDate as day } from '@/lib/domain/shared/calendar-date';
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

const pagesOf = (bytes: Buffer): number => bytes.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

test('lists, tables and links are said as what they are', async () => {
  const link = 'https://noeglen.invalid/offer/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcdefg';
  const blocks = [
    ...LETTER.blocks.slice(0, 4),
    { kind: 'PARAGRAPH', text: `Du svarer her: ${link}` },
  ] as const;
  const text = (await letterPdf({ ...LETTER, blocks })).toString('latin1');
  for (const tag of ['H1', 'H2', 'L', 'LI', 'LBody', 'Table', 'TR', 'TH', 'TD', 'P'])
    expect(text).toMatch(new RegExp(`/S /${tag}\\b`));
  expect(text).toContain(`/URI (${link})`);
});

describe('an ordinary letter takes one page', () => {
  const facts = (language: 'da' | 'en') => ({
    ...{ language, today: day('2025-10-06'), reference: 'B-2025-00417', officerName: 'Åse Ærbo' },
    ...{ organisationName: 'Prøveboligselskabet', municipalityName: 'Prøvekøbing Kommune' },
    recipient: { name: 'Bjørn Åkjær', street: 'Ærøvænget 14, 2. th', postcode: '4300', city: 'Prøvekøbing' },
    home: {
      ...{ address: 'Østre Ærtevej 12', postcode: '4300', city: 'Prøvekøbing', departmentName: '1 Parken' },
      ...{ rooms: 3, areaTenths: 785, rentOre: 594_050, utilitiesOre: 85_000, depositOre: 2_840_000 },
      availableOn: day('2026-01-01'),
    },
  });
  const link = 'https://noeglen.invalid/offer/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcdefg';
  const letters = (language: 'da' | 'en') => ({
    offer: offerLetter({
      ...facts(language),
      ...{ answerDue: day('2025-10-13'), link, pauseAfterMissed: 3 },
    }),
    missing: missingPapersLetter({
      ...facts(language),
      ...{ until: day('2025-10-20'), link, missing: Array.from({ length: 8 }, (_, n) => `Papir ${n}`) },
    }),
    rejection: rejectionLetter({
      ...facts(language),
      ...{ ground: 'CRITERIA_NOT_MET', reason: 'Fordi', criteria: ['S1: bilag 3', 'S2: bilag 3'] },
      ...{ decidedOn: day('2025-10-05'), decidedByName: 'Prøve Leder' },
    }),
    confirmation: confirmationLetter({
      ...facts(language),
      ...{ signedOn: day('2025-10-06'), takeoverOn: day('2026-01-01') },
    }),
  });
  test.each(
    LANGUAGES.flatMap((language) =>
      Object.entries(letters(language)).map(([kind, letter]) => [kind, language, letter] as const),
    ),
  )('%s, %s', async (_kind, _language, letter) => expect(pagesOf(await letterPdf(letter))).toBe(1));
});

// Where the text ends just before the page does, and just after.
test.each([15, 16, 17, 18, 19, 20, 21])(
  'the greeting never stands on a page by itself: after %i paragraphs',
  async (count) => {
    const bytes = await letterPdf({
      ...{ ...LETTER, closing: ['Venlig hilsen', 'En', 'To', 'Tre', 'Fire'] },
      blocks: Array.from({ length: count }, (_, n) => ({ kind: 'PARAGRAPH', text: `Afsnit ${n}` }) as const),
    });
    // The greeting, four names, on a later page its foot in two pieces, and a paragraph before them.
    expect(piecesOnLastPage(bytes)).toBeGreaterThanOrEqual(pagesOf(bytes) > 1 ? 8 : 6);
  },
);

/** So many pieces of text are drawn on the last page. */
function piecesOnLastPage(bytes: Buffer): number {
  const streams = [...bytes.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(
    ([, data = '']) => {
      try {
        return [inflateSync(Buffer.from(data, 'latin1')).toString('latin1')];
      } catch {
        return [];
      }
    },
  );
  const pages = streams.filter((text) => /\bTJ\b/.test(text));
  return pages.at(-1)?.match(/\bTJ\b/g)?.length ?? 0;
}
