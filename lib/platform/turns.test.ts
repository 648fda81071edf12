import { describe, expect, test } from 'vitest';
import { turns } from './turns';

/** Works until it is told to end. */
function task() {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { end: () => end(), ended };
}
const soon = () => new Promise((resolve) => setImmediate(resolve));

describe('turns', () => {
  test('never let more work at once than they may, and let all work in the end', async () => {
    const two = turns(2);
    let [working, most] = [0, 0];
    const order: number[] = [];
    await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        two.run(async () => {
          working += 1;
          most = Math.max(most, working);
          order.push(number);
          await soon();
          working -= 1;
        }),
      ),
    );
    expect(most).toBe(2);
    expect(order).toEqual(Array.from({ length: 20 }, (_, number) => number));
  });

  test('go on after work that fails', async () => {
    const one = turns(1);
    const failed = one.run(() => Promise.reject(new Error('ude af drift')));
    const next = one.run(async () => 'næste');
    await expect(failed).rejects.toThrow('ude af drift');
    expect(await next).toBe('næste');
  });

  test('say at once that there is no room', async () => {
    const one = turns(1);
    const first = task();
    const running = one.runIfFree(() => first.ended);
    expect(one.runIfFree(async () => undefined)).toBeNull();
    first.end();
    await running;
    expect(one.runIfFree(async () => undefined)).not.toBeNull();
  });
});
