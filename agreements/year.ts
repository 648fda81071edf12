import type { AgreementDocument } from '../lib/domain/agreement/agreement-document';
import { cited } from './wording';

export type YearEventDocument = NonNullable<AgreementDocument['year']>[number];
type Bilingual = YearEventDocument['name'];
type PrepareDocument = YearEventDocument['prepare'][number];

export const both = (da: string, en: string): Bilingual => ({ da, en });

/** Something to prepare, and the page of the app where it is done, if there is one. */
export const prepare = (
  item: string,
  da: string,
  en: string,
  page: PrepareDocument['page'] = null,
): PrepareDocument => ({ item, what: both(da, en), page });

/** Any day of one month, or of several in a row. */
export const inMonths = (first: number, last = first) => ({ kind: 'MONTHS', first, last }) as const;

export const onDay = (month: number, date: number) =>
  ({ kind: 'DAY', month, date, closed: 'STAYS' }) as const;

export const once = (first: string, last: string) => ({ kind: 'ONCE', first, last }) as const;

export const weeksBefore = (event: string, weeks: number) =>
  ({ kind: 'WEEKS_BEFORE', event, weeks }) as const;

/** The state's lists of areas, every 1 December. @see almenboligloven § 61 a, stk. 5 */
export const designations: YearEventDocument = {
  event: 'designations',
  kind: 'PUBLICATION',
  name: both('Statens lister over boligområder', 'The state’s lists of areas'),
  when: onDay(12, 1),
  during: null,
  responsible: { side: 'STATE' },
  forum: null,
  prepare: [
    prepare(
      'enter',
      'Listerne indføres med deres dato og holdes op mod det, tallene peger på',
      'The lists are entered with their date and held against what the figures point to',
      'KEY_FIGURES',
    ),
  ],
  reference: cited(
    'Almenboligloven § 61 a, stk. 5, og § 61 b',
    'Social Housing Act, sections 61 a(5) and 61 b',
  ),
};
