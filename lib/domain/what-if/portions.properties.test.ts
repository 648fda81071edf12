import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AS_IT_WAS, agreement, anyPast, anyRate } from '@/lib/testing/any-past';
import { asId, type DepartmentId } from '../shared/ids';
import { newTally } from './difference';
import type { Past } from './past';
import { type Otherwise, withShares } from './plan';
import { playAgain } from './play-again';
import { type Trial, tryOutInPortions } from './try-out';

/** After a merger: what is corrected later is entered in the department that came of it. */
const merged = (past: Past): Past => ({
  ...past,
  events: past.events.map((event) =>
    event.kind === 'REPORTED' ? event : { ...event, departmentId: asId<DepartmentId>('YELLOW') },
  ),
});

/** A draft that shares one tier otherwise and has no word for another. */
const anyOtherwise = fc.tuple(anyRate, fc.boolean(), fc.boolean()).map(([rate, draft, today]): Otherwise => {
  const share = { dwellingType: 'FAMILY', tier: 'GREEN', rate } as const;
  const drafted = withShares(agreement, [share]);
  const tiers = drafted.tiers.filter(({ tier }) => tier !== 'RED');
  return {
    plan: draft ? { ...AS_IT_WAS, agreement: { ...drafted, tiers } } : { ...AS_IT_WAS, shares: [share] },
    knowledge: today ? 'TODAY' : 'AT_THE_TIME',
  };
});

function inPortionsOf(size: number, past: Past, otherwise: Otherwise) {
  const told: number[] = [];
  const steps = tryOutInPortions(past, otherwise, size);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return { trial: step.value, told };
    told.push(step.value);
  }
}

/** Without a word on the way. */
function atOnce(past: Past, otherwise: Otherwise): Trial {
  const tally = newTally(past.departments);
  const unknown = playAgain(past, otherwise, tally.count);
  return { figures: tally.figures(), unknown };
}

const anySize = fc.integer({ min: 1, max: 70 });
const met = { unknown: 0, changed: 0, portions: 0 };
const seen = ({ unknown, figures }: Trial, told: readonly number[]): void => {
  met.unknown += unknown.length;
  met.changed += figures.changed.length;
  met.portions += told.length;
};

describe('a trial in portions', () => {
  test('of any size comes to the same figures, changed homes and unknown words as one at once', () => {
    fc.assert(
      fc.property(anyPast, fc.boolean(), anyOtherwise, anySize, (before, after, otherwise, size) => {
        const past = after ? merged(before) : before;
        const { trial, told } = inPortionsOf(size, past, otherwise);
        seen(trial, told);
        expect(trial).toEqual(atOnce(past, otherwise));
      }),
    );
    expect(Math.min(met.unknown, met.changed, met.portions)).toBeGreaterThan(0);
  });

  test('says after each portion how many homes have been decided', () => {
    fc.assert(
      fc.property(anyPast, anySize, (past, size) => {
        const homes = past.events.filter(({ kind }) => kind === 'REPORTED').length;
        const { told } = inPortionsOf(size, past, { plan: AS_IT_WAS, knowledge: 'AT_THE_TIME' });
        expect(told).toEqual(Array.from({ length: Math.floor(homes / size) }, (_, at) => (at + 1) * size));
      }),
    );
  });
});
