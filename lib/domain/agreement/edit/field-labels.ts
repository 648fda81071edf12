import type { Language } from '../../shared/bilingual';
import { inCase, ON, ROWS, under } from './form-values';
import type { Field, Shape } from './shape';

const IN_ENGLISH = { da: 'på engelsk', en: 'in English' } as const;
const NUMBER = { da: 'nr.', en: 'no.' } as const;
/** Empty rows to fill in, at most. */
const MOST_BLANK = 4;

/** What each field of a form is called where it is not seen: in the summary of what has to be put right. */
export function fieldLabels(
  fields: readonly Field[],
  values: Readonly<Record<string, string>>,
  language: Language,
): Readonly<Record<string, string>> {
  const labels: Record<string, string> = {};
  const name = (shape: Shape, at: string, called: string): void => {
    labels[at] = called;
    switch (shape.kind) {
      case 'MAYBE':
        labels[under(at, ON)] = called;
        name(shape.of, at, called);
        return;
      case 'REFERENCE':
        name({ kind: 'BOTH' }, `${at}.text`, called);
        return;
      case 'BOTH':
        labels[`${at}.da`] = called;
        labels[`${at}.en`] = `${called} (${IN_ENGLISH[language]})`;
        return;
      case 'RECORD':
        for (const row of shape.fields)
          name(row.shape, under(at, row.key), joined(called, row.label[language]));
        return;
      case 'CASES':
        labels[under(at, shape.on)] = joined(called, shape.label[language]);
        for (const row of shape.fields)
          name(row.shape, under(at, row.key), joined(called, row.label[language]));
        for (const [word, of] of Object.entries(shape.cases))
          for (const row of of.fields)
            name(row.shape, inCase(at, word, row.key), joined(called, row.label[language]));
        return;
      case 'ROWS': {
        const count = (Number(values[under(at, ROWS)]) || 0) + MOST_BLANK;
        for (let index = 0; index < count; index++)
          name(shape.of, under(at, index), `${called}, ${NUMBER[language]} ${index + 1}`);
        return;
      }
      default:
        return;
    }
  };
  name({ kind: 'RECORD', fields }, '', '');
  return labels;
}

const joined = (before: string, label: string): string =>
  before === '' ? label : `${before}, ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
