import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import { NO_ROWS } from '@/lib/domain/imports/checked-row';
import danish from '@/messages/da.json';
import { planOf, refusedOf } from './planned-words';

const t = createTranslator({ locale: 'da', messages: danish, namespace: 'imports' });
const of = { kind: 'VACANCIES' } as const;

test('rows that have to be put right are not among those that confirming would enter', () => {
  const does = t('does.VACANCIES', planOf({ ...NO_ROWS, MADE: 2, REFUSED: 6 }));
  expect(does).toBe(
    '2 boliger meldes ledig og fordeles straks, i dagenes rækkefølge, og 6 skal rettes først.',
  );
  expect(t('does.VACANCIES', planOf({ ...NO_ROWS, MADE: 1 }))).toMatch(/rækkefølge\.$/);
});

test('after some went in the page says how many, and how many did not', () => {
  const counts = { ...NO_ROWS, ENTERED: 2, REFUSED: 6 };
  expect(refusedOf(t, { of, counts })).toMatch(/^2 rækker er hentet ind, og 6 kunne ikke\. Ret dem/);
  expect(refusedOf(t, { of, counts: { ...NO_ROWS, REFUSED: 6 } })).toBeUndefined();
});
