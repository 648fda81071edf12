import { expect, test } from 'vitest';
import { NO_FIGURES, sumOfFigures, totalOfCounts } from './figures';

test('figures of several departments are added one by one', () => {
  const one = { ...NO_FIGURES, vacancies: 3, toMunicipality: 1, overdue: 1, returns: { LOCATION: 1 } };
  const two = {
    ...NO_FIGURES,
    vacancies: 2,
    closed: 2,
    returns: { LOCATION: 1, OTHER: 2 },
    choices: { VOID: 1 },
  };
  const sum = sumOfFigures([one, two]);
  expect(sum).toEqual({
    ...NO_FIGURES,
    vacancies: 5,
    toMunicipality: 1,
    closed: 2,
    overdue: 1,
    returns: { LOCATION: 2, OTHER: 2 },
    choices: { VOID: 1 },
  });
  expect(totalOfCounts(sum.returns)).toBe(4);
  expect(sumOfFigures([])).toEqual(NO_FIGURES);
});
