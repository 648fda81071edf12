import { expect, test } from 'vitest';
import { restateFigureSchema } from './figure';

const personsOf = (persons: string) => {
  const said = {
    figureId: '01a20125-9330-7000-96bc-6055a1988612',
    value: '27,4',
    method: '',
    because: 'Skrevet forkert',
  };
  const read = restateFigureSchema.safeParse({ ...said, persons });
  return read.success ? read.data.said.persons : read.error.issues[0]?.path[0];
};

test('the persons behind a figure are a whole number, with its thousands parted or not', () => {
  expect(['', '0', '956', '1.234', '1234', '99999999'].map(personsOf)).toEqual([
    null,
    0,
    956,
    1234,
    1234,
    99_999_999,
  ]);
  // A point that parts no thousands was once taken away, and 2.5 persons were 25.
  expect(['2.5', '12.34', '1.2345', '2,5', '-1', '100000000', 'mange'].map(personsOf)).toEqual(
    Array(7).fill('persons'),
  );
});
