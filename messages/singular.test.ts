import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import danish from './da.json';
import english from './en.json';

const messages = { da: danish, en: english };
const one = { count: 1, known: '1', homes: 1, open: 1, done: 1, of: 1, days: 1, most: 9, let: 1, counted: 1 };
const numbers = {
  ...one,
  family: 1,
  youth: 1,
  elderly: 1,
  was: 0,
  would: 0,
  gained: 0,
  lost: 0,
  deviations: 0,
};

test.each([
  ['placements.errors.rows-open', '1 afdeling mangler', '1 department lacks'],
  ['imports.progress.READING', '1 række er læst', '1 row has been read'],
  ['imports.progress.ENTERING', '1 af 1 række er hentet ind', '1 of 1 row has been'],
  ['whatIf.printed.total', '1 bolig er meldt', '1 home was reported'],
  ['replay.result', '1 bolig, 0 afvigelser', '1 home, 0 deviations'],
  ['summaries.beside.ofKnown', 'af 1 kendt bolig', 'of 1 known home'],
  ['lettings.share.flexibleText', '1 af 1 talt ledig bolig', '1 of 1 counted vacancy'],
  ['lettings.share.flexibleTextNow', '1 af 1 talt ledig bolig', '1 of 1 counted vacancy'],
  ['deletions.rule.END', 'Slettes 1 dag efter', 'Deleted 1 day after'],
  ['applicantPage.pauseRule', 'Efter ét ubesvaret tilbud kan', 'After one unanswered offer you'],
  ['apiKeys.months', '1 måned', '1 month'],
  ['departmentChanges.one.dwellings', '1 familiebolig, 1 ungdomsbolig, 1 ældrebolig', '1 family'],
] as const)('%s says one in the singular', (key, inDanish, inEnglish) => {
  const said = (language: 'da' | 'en') =>
    createTranslator({ locale: language, messages: messages[language] })(key, numbers);
  expect(said('da')).toContain(inDanish);
  expect(said('en')).toContain(inEnglish);
  expect(said('en')).toMatch(new RegExp(`${inEnglish}(?!s)`));
});
