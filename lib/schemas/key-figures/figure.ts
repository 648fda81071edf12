import { z } from 'zod';
import { FIGURE_NAMES, type FigureName, formOf, isFigureName } from '@/lib/domain/key-figures/catalogue';
import { readPlaceMark } from '@/lib/domain/key-figures/place-mark';
import { FIGURE_UNITS, SOURCE_KINDS } from '@/lib/domain/key-figures/vocabulary';
import { readNumber } from '@/lib/domain/key-figures/written-number';
import { day, maybeDay } from '../days';
import { freeText } from '../free-text';
import { says } from '../message-key';
import { wholeUnits } from '../vacancies/fields';

/** The figure's cell as a Dane writes it; a point, a star or a dash is kept back. */
const number = z
  .string()
  .trim()
  .min(1, says('forms.needed'))
  .max(40)
  .transform((text, context) => {
    const read = readNumber(text);
    if (!read.ok) {
      context.addIssue({ code: 'custom', message: says(`keyFigures.faults.${read.error}`) });
      return z.NEVER;
    }
    return read.value.suppressed
      ? { value: null, valueTo: null, suppressed: true }
      : { value: read.value.value, valueTo: read.value.valueTo, suppressed: false };
  });

const MOST_PERSONS = 99_999_999;

const persons = z
  .string()
  .trim()
  .default('')
  .transform((text, context) => {
    if (text === '') return null;
    const whole = wholeUnits(text, 0);
    if (whole !== null && whole <= MOST_PERSONS) return whole;
    context.addIssue({ code: 'custom', message: says('keyFigures.faults.not-whole-number') });
    return z.NEVER;
  });

const words = (longest: number) =>
  freeText()
    .max(longest)
    .default('')
    .transform((text) => (text === '' ? null : text));

const because = freeText().min(3, says('forms.needed')).max(500);
const figureId = z.uuid().transform((id) => id.toLowerCase());
const figure = z
  .string()
  .refine((text): boolean => isFigureName(text), says('forms.needed'))
  .transform((text): FigureName => (isFigureName(text) ? text : (FIGURE_NAMES[0] ?? 'residents')));

const place = z.string().transform((text, context) => {
  const at = readPlaceMark(text);
  if (at !== null) return at;
  context.addIssue({ code: 'custom', message: says('forms.needed') });
  return z.NEVER;
});

export const enterFigureSchema = z
  .object({
    ...{ figure, place, value: number, persons, periodFrom: maybeDay, periodTo: maybeDay, on: day },
    unit: z.enum(['', ...FIGURE_UNITS]).default(''),
    kind: z.enum(SOURCE_KINDS, says('forms.needed')),
    source: freeText().max(200).default(''),
    method: words(500),
  })
  .transform(({ figure: name, place: at, value, unit, ...stated }) => ({
    at,
    stated: { ...stated, ...value, name, unit: unit === '' ? formOf(name).units[0] : unit },
  }));

export const restateFigureSchema = z
  .object({ figureId, value: number, persons, method: words(500), because })
  .transform(({ figureId: id, value, because: why, ...said }) => ({
    ...{ figureId: id, because: why },
    said: { ...said, ...value },
  }));

export const withdrawFigureSchema = z.object({ figureId, because });
