import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { recur } from './recurring';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what recurs', () => {
  test('waits at first, then comes again a while after each end', async () => {
    const ends: (() => void)[] = [];
    let begun = 0;
    const run = () => {
      begun += 1;
      return new Promise<void>((end) => ends.push(end));
    };
    const stop = recur({ run, firstAfterMs: 100, everyMs: 1000 }, () => undefined);
    await vi.advanceTimersByTimeAsync(99);
    expect(begun).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(begun).toBe(1);
    await vi.advanceTimersByTimeAsync(5000);
    expect(begun).toBe(1);
    ends[0]?.();
    await vi.advanceTimersByTimeAsync(1000);
    expect(begun).toBe(2);
    ends[1]?.();
    stop();
    await vi.advanceTimersByTimeAsync(5000);
    expect(begun).toBe(2);
  });

  test('is stopped when what runs just then has ended, and not before', async () => {
    let end = (): void => undefined;
    const run = () =>
      new Promise<void>((ended) => {
        end = ended;
      });
    const stop = recur({ run, firstAfterMs: 0, everyMs: 10 }, () => undefined);
    await vi.advanceTimersByTimeAsync(0);
    let isStopped = false;
    const stopped = stop().then(() => {
      isStopped = true;
    });
    await vi.advanceTimersByTimeAsync(1000);
    expect(isStopped).toBe(false);
    end();
    await stopped;
    expect(isStopped).toBe(true);
  });

  test('comes again at once when it left something over', async () => {
    let left = 3;
    const run = async () => {
      left -= 1;
      return { more: left > 0 };
    };
    const stop = recur({ run, firstAfterMs: 0, everyMs: 1000 }, () => undefined);
    await vi.advanceTimersByTimeAsync(500);
    expect(left).toBe(0);
    stop();
  });

  test('hears that it is to come to an end', async () => {
    let isStopped = false;
    const run = (stopping: AbortSignal) =>
      new Promise<void>((ended) => stopping.addEventListener('abort', () => ended()));
    const stop = recur({ run, firstAfterMs: 0, everyMs: 10 }, () => undefined);
    await vi.advanceTimersByTimeAsync(0);
    void stop().then(() => {
      isStopped = true;
    });
    await vi.advanceTimersByTimeAsync(1);
    expect(isStopped).toBe(true);
  });

  test('comes again after a failure, which is told', async () => {
    const told: unknown[] = [];
    const fault = new Error('no');
    const stop = recur({ run: () => Promise.reject(fault), firstAfterMs: 0, everyMs: 10 }, (error) =>
      told.push(error),
    );
    await vi.advanceTimersByTimeAsync(10);
    stop();
    expect(told).toEqual([fault, fault]);
  });

  test('does not begin again when it was stopped while it ran', async () => {
    let begun = 0;
    let end: () => void = () => undefined;
    const run = () => {
      begun += 1;
      return new Promise<void>((done) => {
        end = done;
      });
    };
    const stop = recur({ run, firstAfterMs: 0, everyMs: 10 }, () => undefined);
    await vi.advanceTimersByTimeAsync(0);
    stop();
    end();
    await vi.advanceTimersByTimeAsync(100);
    expect(begun).toBe(1);
  });
});
