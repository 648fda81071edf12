export type Recurring = {
  readonly run: () => Promise<unknown>;
  readonly firstAfterMs: number;
  readonly everyMs: number;
};

/**
 * Runs something again and again, each time a while after the last one ended, so that it never overtakes itself. It does
 * not keep the process alive. `run` answers for its own failures; what it still throws is handed to `onError`. Answers how to stop it,
 * which is done when what runs just then has ended.
 */
export function recur(
  { run, firstAfterMs, everyMs }: Recurring,
  onError: (error: unknown) => void,
): () => Promise<void> {
  let stopped = false;
  let running = Promise.resolve();
  let timer = setTimeout(begin, firstAfterMs);
  timer.unref();
  function begin(): void {
    running = turn();
  }
  async function turn(): Promise<void> {
    await run().catch(onError);
    if (stopped) return;
    timer = setTimeout(begin, everyMs);
    timer.unref();
  }
  return () => {
    stopped = true;
    clearTimeout(timer);
    return running;
  };
}
