import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEADLINE_KINDS, DEADLINE_TERMS } from '../deadline/deadline';
import { LANGUAGES } from '../shared/bilingual';
import { calendarDate } from '../shared/calendar-date';
import { dayInWords } from '../shared/day-words';
import { composeLink, composeNotices, type MailItem, MOST_LISTED } from './compose-mail';
import { LINK_MAIL_KINDS, NOTICE_SENTENCE, NOTICE_TITLE } from './mail-words';
import { NOTICE_KINDS } from './notice-kind';

const around = {
  ...({ language: 'da', digest: false, tray: 'https://noeglen.eksempel.dk/' } as const),
  choices: 'https://noeglen.eksempel.dk/mail-choices',
};
const item = (more: Partial<MailItem> = {}): MailItem => ({
  ...{ kind: 'NEW_HOME', reference: '2025-K7P-3QX', day: calendarDate('2025-10-15'), about: null },
  link: 'https://noeglen.eksempel.dk/slots/1',
  ...more,
});

describe('a mail', () => {
  test('says what, of which case, by when, and where', () => {
    expect(composeNotices([item()], around)).toMatchObject({
      subject: 'Nøglen: Ny bolig til anvisning 2025-K7P-3QX',
      text: `Ny bolig til anvisning. Kommunen kan modtage boligen til anvisning. Der skal svares senest den dag, der står her.

2025-K7P-3QX · 15. oktober 2025
https://noeglen.eksempel.dk/slots/1

--
Mailen er sendt automatisk og kan ikke besvares. Du vælger selv, hvilke mails du får:
https://noeglen.eksempel.dk/mail-choices`,
    });
  });

  test('in English for whoever reads English', () => {
    const { subject, text, html } = composeNotices([item({ reference: null })], {
      ...around,
      language: 'en',
    });
    expect(subject).toBe('Nøglen: New home to allocate');
    expect(text).toContain('15 October 2025');
    expect(html).toContain('<html lang="en">');
  });

  test('says which deadline it is', () => {
    const { text } = composeNotices([item({ kind: 'DEADLINE_TODAY', about: 'OFFER_ANSWER' })], around);
    expect(text).toContain('2025-K7P-3QX · svar på tilbud · 15. oktober 2025');
  });

  test('gathers a kind under one heading, and says how many it does not list', () => {
    const many = Array.from({ length: MOST_LISTED + 2 }, () => item());
    const { subject, text } = composeNotices([...many, item({ kind: 'FAULT_BOOKED' })], {
      ...around,
      digest: true,
    });
    expect(subject).toBe('Nøglen: Nyt i Nøglen (23)');
    expect(text.match(/Ny bolig til anvisning/g)).toHaveLength(1);
    expect(text).toContain('Og 3 til. Se det hele på Min dag:\n\nhttps://noeglen.eksempel.dk/');
  });

  test('lets nothing of an address become markup', () => {
    const { html } = composeNotices([item({ link: 'https://x.dk/?a="><script>' })], around);
    expect(html).not.toContain('<script>');
  });
});

describe('nobody is in a mail', () => {
  const day = fc.constantFrom('2025-10-15', '2026-02-28', '2027-12-01').map(calendarDate);
  const anyItem = fc.record({
    kind: fc.constantFrom(...NOTICE_KINDS),
    reference: fc.option(fc.stringMatching(/^20[0-9]{2}-[A-Z2-9]{3}-[A-Z2-9]{3}$/), { nil: null }),
    day: fc.option(day, { nil: null }),
    about: fc.option(fc.constantFrom(...DEADLINE_KINDS), { nil: null }),
    link: fc.uuid().map((id) => `https://noeglen.eksempel.dk/slots/${id}`),
  });

  test('whatever is told: taken away what it may say, nothing is left', () => {
    fc.assert(
      fc.property(
        fc.array(anyItem, { minLength: 1, maxLength: 30 }),
        fc.constantFrom(...LANGUAGES),
        fc.boolean(),
        (items, language, digest) => {
          const { subject, text } = composeNotices(items, { ...around, language, digest });
          const said = [
            ...NOTICE_KINDS.flatMap((kind) => [
              NOTICE_TITLE[kind][language],
              NOTICE_SENTENCE[kind][language],
            ]),
            ...items.flatMap((one) => [one.reference, one.link, one.day && dayInWords(one.day)[language]]),
            ...DEADLINE_KINDS.map((kind) => DEADLINE_TERMS[kind].name[language]),
            ...[around.tray, around.choices],
          ].filter((words): words is string => words !== null);
          const left = said
            .sort((a, b) => b.length - a.length)
            .reduce((rest, words) => rest.replaceAll(words, ''), `${subject}\n${text}`);
          // Only the fixed words around it.
          expect(
            left
              .replace(/Nøglen|Nyt i|News in|Mailen er sendt .* får:|This mail was .* get:/g, '')
              .replace(/Og [0-9]+ til\. .*:|And [0-9]+ more\. .*:/g, '')
              .replace(/[\s.:·()0-9-]/g, ''),
          ).toBe('');
        },
      ),
    );
  });

  test('a link is all that a mail with a link says beside its fixed words', () => {
    for (const kind of LINK_MAIL_KINDS) {
      for (const language of LANGUAGES) {
        const one = composeLink(kind, 'https://noeglen.eksempel.dk/a', language);
        const other = composeLink(kind, 'https://noeglen.eksempel.dk/b', language);
        expect(one.subject).toBe(other.subject);
        expect(one.text.replaceAll('dk/a', 'dk/b')).toBe(other.text);
        expect(one.html.replaceAll('dk/a', 'dk/b')).toBe(other.html);
      }
    }
  });
});
