/** Runs once when a server starts, before it answers. */
export async function register(): Promise<void> {
  // As a block, so that the build for the other runtime leaves it out with all that it imports.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { beginServing } = await import('./instrumentation-node');
    await beginServing();
  }
}
