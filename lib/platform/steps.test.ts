import { describe, expect, test } from 'vitest';
import { answerOf, type Step, stepsOf } from './steps';

/** Everything that is told, then the answer. */
async function readAlong(steps: Promise<Step<string, number>>): Promise<readonly (string | number)[]> {
  const step = await steps;
  return 'answer' in step ? [step.answer] : [step.way, ...(await readAlong(step.next))];
}

describe('a piece of work on its way', () => {
  test('is read along step by step, also by somebody who comes late', async () => {
    const steps = stepsOf<string, number>(async (tell) => {
      tell('begun');
      await Promise.resolve();
      tell('half');
      return 7;
    });
    expect(await answerOf(steps)).toBe(7);
    expect(await readAlong(steps)).toEqual(['begun', 'half', 7]);
  });

  test('hands a step out while it goes on', async () => {
    let goOn: () => void = () => undefined;
    const waits = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const steps = stepsOf<string, number>(async (tell) => {
      tell('begun');
      await waits;
      return 7;
    });
    const first = await steps;
    expect(first).toMatchObject({ way: 'begun' });
    goOn();
    expect(await answerOf(steps)).toBe(7);
  });

  test('fails at the step where it failed', async () => {
    const steps = stepsOf<string, number>(async (tell) => {
      tell('begun');
      throw new Error('lost');
    });
    expect(await steps).toMatchObject({ way: 'begun' });
    await expect(answerOf(steps)).rejects.toThrow('lost');
  });
});
