export type Recurring = {
  readonly run: () => Promise<unknown>;
  readonly firstAfterMs: number;
  readonly everyMs: number;
};

/**
 * Runs something again and again, each time a while after the last one ended, so that it never overtakes itself. It does
 * not keep the process alive. `run` answers for its own failures; what it still throws is handed to `onError`.
 */
export function recur(
  { run, firstAfterMs, everyMs }: Recurring,
  onError: (error: unknown) => void,
): () => void {
  let stopped = false;
  let timer = setTimeout(turn, firstAfterMs);
  timer.unref();
  async function turn(): Promise<void> {
    await run().catch(onError);
    if (stopped) return;
    timer = setTimeout(turn, everyMs);
    timer.unref();
  }
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
