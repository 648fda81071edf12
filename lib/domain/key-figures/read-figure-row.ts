import { type CalendarDate, calendarDate } from '../shared/calendar-date';
import { looksLikeCpr } from '../shared/looks-like-cpr';
import { err, ok, type Result } from '../shared/result';
import { readDay } from '../shared/written-day';
import { isFormula, plainHeading } from '../shared/written-table';
import { formOf } from './catalogue';
import { checkFigure, type StatedPart } from './check-figure';
import type { StatedFigure } from './figure';
import { type FigureColumn, figureOf } from './figure-columns';
import type { FigureFault } from './figure-faults';
import { findPlace, type KnownPlaces } from './find-place';
import type { FigureUnit, SourceKind } from './vocabulary';
import { readNumber } from './written-number';

/** What is said of a whole file: counts where a row does not say. */
export type SaidOfFile = {
  readonly on: CalendarDate | null;
  readonly kind: SourceKind | null;
  readonly source: string | null;
};
export type FigureContext = KnownPlaces & { readonly today: CalendarDate; readonly said: SaidOfFile };

export type FigureFaultAt = { readonly column: FigureColumn; readonly fault: FigureFault };
export type FigureWords = Readonly<Partial<Record<FigureColumn, string>>>;

const KINDS: ReadonlyMap<string, SourceKind> = new Map(
  Object.entries({
    ...{ lbf: 'LBF', landsbyggefonden: 'LBF', dst: 'DST', danmarks_statistik: 'DST', sbst: 'SBST' },
    ...{ social_og_boligstyrelsen: 'SBST', ministeriet: 'MINISTRY', ministerium: 'MINISTRY' },
    ...{ kommune: 'MUNICIPALITY', kommunen: 'MUNICIPALITY', boligorganisation: 'ORGANISATION' },
    ...{ boligorganisationen: 'ORGANISATION', vive: 'VIVE', anden: 'OTHER', andet: 'OTHER' },
  } as const),
);
const UNITS: ReadonlyMap<string, FigureUnit> = new Map(
  Object.entries({
    ...{ pct: 'PERCENT', procent: 'PERCENT', antal: 'COUNT', stk: 'COUNT', indeks: 'INDEX', index: 'INDEX' },
    ...{ oere: 'ORE' },
  } as const),
);
const LONGEST: Readonly<Partial<Record<FigureColumn, number>>> = { method: 500, source: 200 };
const LONGEST_OTHER = 160;
const YES: ReadonlySet<string> = new Set(['ja', 'j', 'x', '1', 'true', 'yes']);
const NO: ReadonlySet<string> = new Set(['', 'nej', 'n', '0', 'false', 'no']);

/** Reads one figure out of its words; every cell that is wrong is named, not only the first. */
export function readFigureRow(
  words: FigureWords,
  context: FigureContext,
): Result<StatedFigure, readonly FigureFaultAt[]> {
  const unfit = unfitCells(words);
  if (unfit.length > 0) return err(unfit);
  const faults: FigureFaultAt[] = [];
  const at = <T>(column: FigureColumn, read: Result<T, FigureFault>): T | undefined => {
    if (read.ok) return read.value;
    faults.push({ column, fault: read.error });
    return undefined;
  };
  const place = findPlace(words, context);
  if (!place.ok) faults.push(place.error);
  const name = figureOf(words.figure ?? '');
  if (name === null) faults.push({ column: 'figure', fault: words.figure ? 'unknown-figure' : 'needed' });
  const number = at('value', numberOf(words));
  const on = at('on', dayOf(words.on, context.said.on));
  const kind = at('kind', kindOf(words.kind, context.said.kind));
  const persons = at('persons', wholeOf(words.persons));
  const unit = at('unit', unitOf(words.unit, name === null ? 'PERCENT' : formOf(name).units[0]));
  const periodFrom = at('periodFrom', yearOrDay(words.periodFrom, '01-01'));
  const periodTo = at(
    'periodTo',
    yearOrDay(words.periodTo || (isYear(words.periodFrom) ? words.periodFrom : ''), '12-31'),
  );
  if (name !== null && !isOfAges(words, formOf(name).ages))
    faults.push({ column: 'ageFrom', fault: 'other-ages' });
  if (!place.ok || name === null || !number || !on || !kind || !unit) return err(faults);
  if (persons === undefined || periodFrom === undefined || periodTo === undefined) return err(faults);
  const figure: StatedFigure = {
    ...{ name, place: place.value, ...number, unit, persons, periodFrom, periodTo, on, kind },
    source: words.source || context.said.source || '',
    method: words.method || null,
  };
  const found = checkFigure(figure, context.today).map(({ part, fault }) => ({
    column: COLUMN_OF[part],
    fault,
  }));
  return faults.length + found.length > 0 ? err([...faults, ...found]) : ok(figure);
}

const COLUMN_OF: Readonly<Record<StatedPart, FigureColumn>> = {
  ...{ figure: 'figure', value: 'value', persons: 'persons', unit: 'unit', on: 'on', periodTo: 'periodTo' },
};

/** What is wrong with a cell before it is read as anything. */
function unfitCells(words: FigureWords): readonly FigureFaultAt[] {
  return (Object.entries(words) as [FigureColumn, string][]).flatMap(([column, text]) => {
    const fault = unfitText(column, text);
    return fault ? [{ column, fault }] : [];
  });
}

function unfitText(column: FigureColumn, text: string): FigureFault | null {
  if (column !== 'value' && isFormula(text)) return 'formula';
  if (text.length > (LONGEST[column] ?? LONGEST_OTHER)) return 'too-long';
  return looksLikeCpr(text) ? 'cpr-here' : null;
}

type Number = Pick<StatedFigure, 'value' | 'valueTo' | 'suppressed'>;
const KEPT_BACK: Number = { value: null, valueTo: null, suppressed: true };

function numberOf({ value = '', suppressed = '' }: FigureWords): Result<Number, FigureFault> {
  const word = suppressed.toLowerCase();
  if (!YES.has(word) && !NO.has(word)) return err('not-yes-or-no');
  if (value === '') return YES.has(word) ? ok(KEPT_BACK) : err('needed');
  const read = readNumber(value);
  if (!read.ok) return read;
  if (read.value.suppressed) return ok(KEPT_BACK);
  return YES.has(word) ? err('value-and-suppressed') : ok(read.value);
}

const dayOf = (text = '', said: CalendarDate | null): Result<CalendarDate, FigureFault> => {
  if (text !== '') return readDay(text);
  return said === null ? err('needed') : ok(said);
};

const isYear = (text = ''): boolean => /^(19|20)[0-9]{2}$/.test(text);

const yearOrDay = (text = '', end: string): Result<CalendarDate | null, FigureFault> => {
  if (text === '') return ok(null);
  return isYear(text) ? ok(calendarDate(`${text}-${end}`)) : readDay(text);
};

function kindOf(text = '', said: SourceKind | null): Result<SourceKind, FigureFault> {
  if (text === '') return said === null ? err('needed') : ok(said);
  const kind = KINDS.get(plainHeading(text));
  return kind ? ok(kind) : err('not-source');
}

function unitOf(text = '', usual: FigureUnit): Result<FigureUnit, FigureFault> {
  if (text === '') return ok(usual);
  const unit = text === '%' ? 'PERCENT' : UNITS.get(plainHeading(text));
  return unit ? ok(unit) : err('not-unit');
}

const MOST_PERSONS = 99_999_999;
function wholeOf(text = ''): Result<number | null, FigureFault> {
  if (text === '') return ok(null);
  const digits = text.replace(/(?<=[0-9])\.(?=[0-9]{3}(?:\.|$))/g, '');
  const number = Number(digits);
  return /^[0-9]+$/.test(digits) && number <= MOST_PERSONS ? ok(number) : err('not-whole-number');
}

/** Ages that are said are those of the catalogue: another band is another figure. @see Høje-Taastrup 3.1, note */
function isOfAges(
  { ageFrom = '', ageTo = '' }: FigureWords,
  ages: readonly [number, number | null] | null,
): boolean {
  const isEdge = (text: string, edge: number | null | undefined) =>
    text === '' || (edge !== null && edge !== undefined && Number(text) === edge);
  return isEdge(ageFrom, ages?.[0]) && isEdge(ageTo, ages?.[1]);
}
