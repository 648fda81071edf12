/** Lets so many work at once; the others wait their turn, in the order in which they came. */
export type Turns = {
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Only if there is room now; null when there is none. */
  runIfFree<T>(work: () => Promise<T>): Promise<T> | null;
};

export function turns(most: number): Turns {
  let working = 0;
  const waiting: (() => void)[] = [];
  const leave = () => {
    working -= 1;
    waiting.shift()?.();
  };
  const enter = async <T>(work: () => Promise<T>): Promise<T> => {
    working += 1;
    try {
      return await work();
    } finally {
      leave();
    }
  };
  return {
    run: async (work) => {
      // Whoever was woken may find that somebody new has come in between, and waits on.
      while (working >= most) await new Promise<void>((wake) => waiting.push(wake));
      return enter(work);
    },
    runIfFree: (work) => (working < most ? enter(work) : null),
  };
}
