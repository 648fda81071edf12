import { compare, type Fraction, ONE, ZERO } from '../shared/fraction';
import { day, faultAt, field, optional, type Place, quoted, share, text, yesOrNo } from '../shared/reading';
import type { Period, Reference } from './agreement';

/** A text in both languages, neither of them empty. */
export function bilingual(place: Place): { da: string; en: string } {
  return { da: text(field(place, 'da')), en: text(field(place, 'en')) };
}

/** A section of the agreement; `assumed` where the text is silent and the rule is our reading. */
export function reference(place: Place): Reference {
  return { text: bilingual(field(place, 'text')), assumed: yesOrNo(field(place, 'assumed')) };
}

/** The section that a row cites under `reference`. */
export const referenceOf = (row: Place): Reference => reference(field(row, 'reference'));

/** `from` inclusive, `to` exclusive and after `from`; a missing end is open. */
export function period(place: Place): Period {
  const from = optional(field(place, 'from'), day);
  const to = optional(field(place, 'to'), day);
  if (from !== null && to !== null && to <= from) {
    return faultAt(field(place, 'to'), `"to" ${to} must be after "from" ${from}`);
  }
  return { from, to };
}

/** A share of vacancies, from 0 to 1. */
export function rate(place: Place): Fraction {
  const value = share(place);
  return compare(value, ZERO) < 0 || compare(value, ONE) > 0
    ? faultAt(place, 'expected a share from 0 to 1')
    : value;
}

/** Fails on the later of two rows that say the same thing. */
export function refuseRepeats(rows: Place, names: readonly string[], noun: string): void {
  const repeated = names.findIndex((name, index) => names.indexOf(name) !== index);
  const name = names[repeated];
  if (name !== undefined)
    faultAt({ value: name, up: rows, key: repeated }, `${noun} ${quoted(name)} is given twice`);
}
