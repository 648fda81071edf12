import { describe, expect, it } from 'vitest';
import { chooseStages, wishesOf } from './run-stages.mjs';
import { STAGES } from './stages.mjs';

describe('npm test', () => {
  it('runs everything unless told otherwise', () => {
    expect(wishesOf([])).toEqual({ only: undefined, full: false, args: [] });
    expect(chooseStages(STAGES, undefined)).toHaveLength(STAGES.length);
  });

  it('runs the stages asked for and hands the rest to the test tool', () => {
    expect(wishesOf(['--only', 'unit,e2e', '--full', '--', '-t', 'turn'])).toEqual({
      only: ['unit', 'e2e'],
      full: true,
      args: ['-t', 'turn'],
    });
    expect(chooseStages(STAGES, ['e2e', 'unit']).map(({ name }) => name)).toEqual(['unit', 'e2e']);
  });

  it('refuses a stage that does not exist, naming those that do', () => {
    expect(() => chooseStages(STAGES, ['unitt'])).toThrow(/no stage “unitt”.*types, biome, structure, unit/);
    expect(() => wishesOf(['--only'])).toThrow(/wants names/);
  });

  it('stays under twenty-five minutes by its budgets', () => {
    expect(STAGES.reduce((all, { budget }) => all + budget, 0)).toBeLessThanOrEqual(1500);
  });
});
