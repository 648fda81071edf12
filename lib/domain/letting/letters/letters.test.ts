import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../shared/bilingual';
import { calendarDate as day } from '../../shared/calendar-date';
import { LETTER_KINDS, OFFER_STATES, REJECTION_GROUNDS } from '../vocabulary';
import { confirmationLetter } from './confirmation-letter';
import type { Letter, LetterFacts } from './letter';
import { mayWrite } from './letter-kinds';
import { inKroner, inSquareMetres } from './letter-words';
import { missingPapersLetter } from './missing-papers-letter';
import { offerLetter } from './offer-letter';
import { GROUND_SENTENCES, rejectionLetter } from './rejection-letter';

const facts = (language: 'da' | 'en'): LetterFacts => ({
  ...{ language, today: day('2025-10-06'), reference: 'B-2025-7', officerName: 'Prøve Medarbejder' },
  ...{ organisationName: 'Prøveboligselskabet', municipalityName: 'Prøvekøbing Kommune' },
  recipient: { name: 'Prøve Ansøger', street: 'Eksempelvej 1', postcode: '4300', city: 'Prøvekøbing' },
  home: {
    ...{
      address: 'Eksempelvej 12, 2. tv',
      postcode: '4300',
      city: 'Prøvekøbing',
      departmentName: '1 Parken',
    },
    ...{ rooms: 3, areaTenths: 785, rentOre: 594_050, utilitiesOre: 85_000, depositOre: 2_840_000 },
    availableOn: day('2026-01-01'),
  },
});

const texts = (letter: Letter): string =>
  [
    letter.title,
    ...letter.blocks.flatMap((block) => {
      if (block.kind === 'LIST') return block.items;
      return block.kind === 'FACTS' ? block.rows.map(({ term, value }) => `${term}: ${value}`) : [block.text];
    }),
  ].join('\n');

const offer = (language: 'da' | 'en', change: Partial<Parameters<typeof offerLetter>[0]> = {}) =>
  texts(
    offerLetter({
      ...{
        ...facts(language),
        answerDue: day('2025-10-13'),
        link: 'https://x.invalid/offer/1',
        pauseAfterMissed: 3,
      },
      ...change,
    }),
  );

describe('a letter', () => {
  test('has sender, recipient, day, reference and the officer’s name', () => {
    const letter = confirmationLetter({ ...facts('da'), signedOn: null, takeoverOn: null });
    expect(letter).toMatchObject({
      ...{ language: 'da', sender: 'Prøveboligselskabet' },
      recipient: ['Prøve Ansøger', 'Eksempelvej 1', '4300 Prøvekøbing'],
      dated: '6. oktober 2025 · Vores henvisning: B-2025-7',
      closing: ['Venlig hilsen', 'Prøve Medarbejder', 'Prøveboligselskabet'],
    });
  });

  test('is written to whoever has no address on file too', () => {
    const base = facts('en');
    const recipient = { ...base.recipient, street: null, postcode: null, city: null };
    const letter = confirmationLetter({ ...base, recipient, signedOn: null, takeoverOn: null });
    expect(letter.recipient).toEqual(['Prøve Ansøger']);
  });

  test.each([
    [0, '0,00 kr.', 'DKK 0.00'],
    [99, '0,99 kr.', 'DKK 0.99'],
    [594_050, '5.940,50 kr.', 'DKK 5,940.50'],
    [123_456_789, '1.234.567,89 kr.', 'DKK 1,234,567.89'],
  ])('%i øre reads %s', (ore, da, en) => {
    expect([inKroner(ore, 'da'), inKroner(ore, 'en')]).toEqual([da, en]);
  });

  test('an area has its half metre or none', () => {
    expect([inSquareMetres(785, 'da'), inSquareMetres(785, 'en'), inSquareMetres(780, 'da')]).toEqual([
      ...['78,5 m²', '78.5 m²', '78 m²'],
    ]);
  });
});

describe('an offer', () => {
  test('says until when to answer, where, and that a no costs nothing', () => {
    const text = offer('da');
    for (const part of [
      '13. oktober 2025',
      'https://x.invalid/offer/1',
      'beholder du din plads',
      '3 tilbud i træk',
    ])
      expect(text).toContain(part);
    expect(text).toContain('Husleje pr. måned: 5.940,50 kr.');
  });

  test('says nothing of a pause that is never made, nor of a link that is gone', () => {
    expect(offer('da', { pauseAfterMissed: null, link: null })).not.toMatch(/i træk|Du svarer her/);
    expect(offer('en', { pauseAfterMissed: null, link: null })).not.toMatch(/in a row|You answer here/);
  });
});

test('what is missing is listed, and no more is asked for', () => {
  const asked = { missing: ['Ansøger, 39 år: pas'], until: day('2025-10-20'), link: null };
  const letter = missingPapersLetter({ ...facts('da'), ...asked });
  expect(letter.blocks).toContainEqual({ kind: 'LIST', items: ['Ansøger, 39 år: pas'] });
  expect(texts(letter)).toContain('20. oktober 2025');
  expect(texts(letter)).toContain('Vi beder kun om det');
});

describe('a rejection', () => {
  test.each(REJECTION_GROUNDS.flatMap((ground) => LANGUAGES.map((language) => [ground, language] as const)))(
    'because of %s in %s has its ground, who decided, and how to complain',
    (ground, language) => {
      const decided = { ground, decidedOn: day('2025-10-05'), decidedByName: 'Prøve Leder' };
      const text = texts(
        rejectionLetter({ ...facts(language), ...decided, reason: 'Fordi', criteria: ['S1: bilag 3'] }),
      );
      const expected = [GROUND_SENTENCES[ground][language], 'Fordi', 'S1: bilag 3', 'Prøve Leder'];
      for (const part of [...expected, 'Prøvekøbing Kommune']) expect(text).toContain(part);
    },
  );
});

test.each([
  [null, null, 'Du er godkendt til boligen', 'Du overtager'],
  ['2025-10-06', '2026-01-01', 'underskrevet 6. oktober 2025', 'først, når'],
])('a confirmation with a lease of %s', (signed, takeover, has, hasNot) => {
  const days = { signedOn: signed && day(signed), takeoverOn: takeover && day(takeover) };
  const text = texts(
    confirmationLetter({ ...facts('da'), ...(days as { signedOn: null; takeoverOn: null }) }),
  );
  expect(text).toContain(has);
  expect(text).not.toContain(hasNot);
});

test.each(LETTER_KINDS)('%s is written when it is so', (kind) => {
  const when = { OFFER: ['SENT'], MISSING_PAPERS: ['YES'], REJECTION: ['REJECTED'] };
  const states: Record<string, readonly string[]> = { ...when, CONFIRMATION: ['APPROVED', 'LEASED'] };
  expect(OFFER_STATES.filter((state) => mayWrite(kind, state))).toEqual(states[kind]);
});
