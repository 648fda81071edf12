import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '../shared/calendar-date';
import { fromDecimalText } from '../shared/decimal';
import { countingFigure, countingFigures, type RecordedFigure } from './counting-source';
import { SOURCE_KINDS, type SourceKind } from './vocabulary';

const DAY = calendarDate('2024-12-01');
const figure = (
  kind: SourceKind,
  value: string | null,
  more: Partial<RecordedFigure> = {},
): RecordedFigure => ({ name: 'outsideLabourMarket', kind, value, from: DAY, to: null, ...more });

describe('of the figures of one day', () => {
  test.each([
    [
      'the state’s before everybody’s',
      [figure('LBF', '30'), figure('SBST', '41'), figure('DST', '28')],
      '41',
    ],
    ['the fund’s before the statistics office’s', [figure('DST', '28'), figure('LBF', '16.6')], '16.6'],
    [
      'the municipality’s own before the organisation’s',
      [figure('ORGANISATION', '50'), figure('MUNICIPALITY', '47')],
      '47',
    ],
    ['what one suppresses another may tell', [figure('LBF', null), figure('DST', '44')], '44'],
    [
      'a restatement replaces its own source alone',
      [figure('LBF', '30'), figure('DST', '28'), figure('LBF', '31')],
      '31',
    ],
    [
      'a withdrawn one leaves the next source',
      [figure('LBF', '30'), figure('DST', '28'), figure('LBF', null)],
      '28',
    ],
    ['without a source known the later recorded', [figure('OTHER', '30'), figure('OTHER', '28')], '28'],
    ['and also where the later says nothing', [figure('OTHER', '30'), figure('OTHER', null)], null],
  ] as const)('%s', (_, recorded, value) => {
    expect(countingFigure(recorded)?.value).toBe(value);
  });

  test('whatever order the sources come in, the same one counts', () => {
    const kinds = fc.uniqueArray(fc.constantFrom(...SOURCE_KINDS), { minLength: 1 });
    fc.assert(
      fc.property(
        kinds,
        fc.infiniteStream(fc.option(fc.integer({ min: 0, max: 100 }).map(String))),
        (some, values) => {
          const recorded = some.map((kind) => figure(kind, values.next().value ?? null));
          expect(countingFigure([...recorded].reverse())).toEqual(countingFigure(recorded));
        },
      ),
    );
  });
});

test('figures of one day are one row of the core, and of no other name', () => {
  const rows = countingFigures([
    figure('LBF', '30.5', { from: calendarDate('2023-12-01') }),
    figure('LBF', '44'),
    figure('SBST', '1.5', { name: 'convicted' }),
    figure('LBF', '12', { name: 'under18' }),
  ]);
  expect(rows).toEqual([
    { from: '2023-12-01', to: null, outsideLabourMarket: fromDecimalText('30.5'), convicted: null },
    { from: DAY, to: null, outsideLabourMarket: fromDecimalText('44'), convicted: fromDecimalText('1.5') },
  ]);
});

test('what is taken back is as if it had not been said: the day before counts, or another source', () => {
  const before = figure('SBST', '50', { from: calendarDate('2023-12-01') });
  const back = figure('SBST', null, { withdrawn: true });
  expect(countingFigures([before, figure('SBST', '20'), back]).map(({ from }) => from)).toEqual([
    '2023-12-01',
  ]);
  expect(countingFigures([figure('SBST', '20'), figure('DST', '28'), back])).toEqual([
    { from: DAY, to: null, outsideLabourMarket: fromDecimalText('28'), convicted: null },
  ]);
  // Entered again after it was taken back.
  expect(countingFigures([figure('SBST', '20'), back, figure('SBST', '21')])).toHaveLength(1);
});
