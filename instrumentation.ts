/** Runs once when a server starts, before it answers. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { guardApplicationRole } = await import('./lib/data/guard-application-role');
  await guardApplicationRole();
}
