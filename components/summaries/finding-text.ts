import { createTranslator } from 'next-intl';
import { parseFraction } from '@/lib/domain/shared/fraction';
import { canonicalJson } from '@/lib/domain/summary/canonical';
import type { Finding, Place } from '@/lib/domain/summary/findings/finding';
import { findingsOf } from '@/lib/domain/summary/findings/findings-of';
import { hasTimeBefore, isOver, yearsTogether } from '@/lib/domain/summary/findings/time-before';
import type { Cell, DaySpan, Label, Summary } from '@/lib/domain/summary/summary';
import { cellText } from './cell-text';
import { hasName, spanName } from './summary-facts';
import { labelText, type Speaking } from './term-words';

const say = ({ locale, messages }: Speaking) =>
  createTranslator({ locale, messages, namespace: 'summaries.findings' });

type About = Pick<Summary, 'period' | 'before' | 'madeOn' | 'sections'>;
type Values = Readonly<Record<string, string | number>>;

/** A finding in a plain sentence of one language. */
export function findingText(finding: Finding, about: About, speaking: Speaking): string {
  const t = say(speaking);
  const { rule, place, figures, more } = finding;
  const values: Values = {
    ...{ scope: place === null ? 'whole' : 'place', place: place ? placeText(place, speaking) : '' },
    ...{ period: during(about.period, speaking), before: during(about.before, speaking) },
    ...{ over: isOver(about) ? 'yes' : 'no', years: yearsTogether(about) ?? 0 },
    beside: hasTimeBefore(about) && 'lapsedBefore' in figures ? 'yes' : 'no',
    ...Object.assign({}, ...Object.entries(figures).map(([name, { cell }]) => inWords(name, cell, speaking))),
  };
  const sentence = t(`rules.${rule}`, values);
  return more === 0 ? sentence : `${sentence} ${t('more', { more })}`;
}

/** A sentence to suggest, with what it was found from: the same in either language, and another one when a figure is. */
export type Suggestion = { readonly text: string; readonly foundFrom: string };

export const suggestionsOf = (summary: Summary, speaking: Speaking): readonly Suggestion[] =>
  findingsOf(summary).map((finding) => ({
    text: findingText(finding, summary, speaking),
    foundFrom: foundFrom(finding),
  }));

function foundFrom({ rule, place, figures, more }: Finding): string {
  const cells = Object.entries(figures).map(([name, { cell }]) => [name, { ...cell, behind: undefined }]);
  return canonicalJson({ rule, place, more, figures: Object.fromEntries(cells) });
}

/** What stands out, in sentences, for somebody to edit and keep. */
export const findingSentences = (summary: Summary, speaking: Speaking): readonly string[] => [
  ...new Set(findingsOf(summary).map((finding) => findingText(finding, summary, speaking))),
];

/** In 2025; of anything but a year or half of one, in the period from one day to another. */
function during(span: DaySpan, speaking: Speaking): string {
  const named = hasName(span) ? 'yes' : 'no';
  return say(speaking)('during', { named, period: spanName(span, speaking) });
}

function placeText({ kind, label, under, what }: Place, speaking: Speaking): string {
  const t = say(speaking);
  const name = labelText(label, speaking);
  const place =
    kind === 'DEPARTMENT' && under !== null
      ? t('place.DEPARTMENT_OF', { name, under })
      : t(`place.${kind}`, { name });
  return what === null ? place : t('placeWhat', { place, what: labelText(what, speaking) });
}

/** A count stays a number, for the sentence to bend its noun after; of a share both its numbers can be told. */
function inWords(name: string, cell: Cell, speaking: Speaking): Values {
  if (cell.kind === 'COUNT') return { [name]: cell.n };
  const text = { [name]: cellText(cell, speaking) };
  if (cell.kind === 'TURNS') return { ...text, [`${name}Is`]: isOneTurn(cell.turns) ? 'one' : 'other' };
  if (cell.kind === 'SHARE') return { ...text, [`${name}N`]: cell.n, [`${name}Of`]: cell.of };
  if (cell.kind === 'FIGURE') return { ...text, [`${name}Is`]: Number(cell.value) === 0 ? 'zero' : 'some' };
  if (cell.kind === 'WORD') return { ...text, [`${name}As`]: shareAs(cell.label) };
  return text;
}

/** One turn owed or ahead; a part of one is told in the plural, as 1/3 is. */
function isOneTurn(turns: string): boolean {
  const exact = parseFraction(turns);
  return exact !== null && exact.d === 1n && (exact.n === 1n || exact.n === -1n);
}

/** `hver 3.` bolig, but `22 %` af boligerne. */
const shareAs = (label: Label): 'nth' | 'part' =>
  'names' in label && label.names.da.startsWith('hver') ? 'nth' : 'part';
