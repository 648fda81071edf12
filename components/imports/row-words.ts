import type { useTranslations } from 'next-intl';
import type { CounterName } from '@/lib/domain/agreement/vocabulary';
import type { TakenAs } from '@/lib/domain/imports/checked-row';
import { headingOf, type ImportColumn } from '@/lib/domain/imports/columns';
import type { CellChange, FaultAt } from '@/lib/domain/imports/faults';
import type { ImportKind } from '@/lib/domain/imports/kinds';

type Texts = ReturnType<typeof useTranslations<'imports'>>;

/** What the row is here already, or why it counts for nothing. */
export function asText(t: Texts, kind: ImportKind, as: string | null): string {
  if (as === null) return t('asItIs');
  const line = /^line ([0-9]+)$/.exec(as)?.[1];
  if (line) return t('sameAsLine', { line });
  if (as === 'before-agreement') return t('beforeAgreement');
  if (as === 'not-counted') return t('notCounted');
  if (as === 'lapsed') return t('creditLapsed');
  if (as === 'has-role') return t('people.hasRole');
  if (as === 'invited') return t('people.invited');
  return kind === 'VACANCIES' ? t('reportedAs', { reference: as }) : t('asItIs');
}

/** Where the row says something else than what is here; empty: nowhere. */
export const differsText = (t: Texts, differs: readonly ImportColumn[]): string =>
  differs.length === 0
    ? ''
    : t('differs', { count: differs.length, columns: differs.map(headingOf).join(', ') });

export function changeText(t: Texts, { column, before, after, former }: CellChange): string {
  if (column === 'role') return t('people.roleMore', { role: after });
  const values = { column: headingOf(column), before: before || '–', after: after || '–' };
  return t(former ? 'changeBack' : 'change', values);
}

/** What a cell was taken to mean that is not called so. */
export const takenText = (t: Texts, { column, by, is }: TakenAs): string =>
  t(`taken.${by}`, { column: headingOf(column), is });

type Fixes = ReturnType<typeof useTranslations<'importFixes'>>;

/** What is said of a cell begins with a small letter, after the column's name; what is no word of the cell is a sentence of its own. */
function said(fixes: Fixes, { column, fault, of = '', more = 0, choices = [] }: FaultAt) {
  const text =
    choices.length > 0
      ? fixes('reasonFor', { why: choices.map((choice) => fixes(`reasons.${choice}`)).join(' ') })
      : fixes(`faultTexts.${fault}`, { of, more });
  const isOfCell = /^\p{Ll}/u.test(text);
  return { isOfCell, text: isOfCell ? fixes('faultOf', { column: headingOf(column), fault: text }) : text };
}

/** What is wrong with a cell, as a whole sentence, beside the cell. */
export const faultSentence = (fixes: Fixes, at: FaultAt): string => said(fixes, at).text;

/** The same where nothing else says which column it is. */
export function faultText(t: Texts, fixes: Fixes, at: FaultAt): string {
  const { isOfCell, text } = said(fixes, at);
  return isOfCell ? text : t('faultAt', { column: headingOf(at.column), fault: text });
}

/** What a counter counts; homes with a rule of their own have no word of their own. */
export const counterText = (
  t: ReturnType<typeof useTranslations<'departments.counter'>>,
  counter: CounterName,
): string => t(counter === 'FAMILY' || counter === 'YOUTH' ? counter : 'OWN');
