import type { AgreementDocument } from '../lib/domain/agreement/agreement-document';

type ReferenceDocument = AgreementDocument['tiers'][number]['reference'];

/** The agreement or the law says so at this place. */
export const cited = (da: string, en: string): ReferenceDocument => ({ text: { da, en }, assumed: false });

/** The text is silent; this is how it was read for now, and it is shown as assumed. */
export const assumed = (da: string, en: string): ReferenceDocument => ({ text: { da, en }, assumed: true });

/** References into one agreement: `section('6')`, `section('5', 'bilag 2', 'annex 2')`. */
export const sectionsOf =
  (da: string, en: string) =>
  (number: string, annexDa = '', annexEn = ''): ReferenceDocument =>
    cited(`${da}, afsnit ${number}${and(annexDa, 'og')}`, `${en}, section ${number}${and(annexEn, 'and')}`);

const and = (text: string, word: string): string => (text === '' ? '' : ` ${word} ${text}`);

export const ALLOCATION_RIGHT_ACT = cited('Almenboligloven § 54', 'Social Housing Act, section 54');
