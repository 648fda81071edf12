export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until it is so; fails loudly when it does not come. */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  within = 60_000,
): Promise<void> {
  for (const end = Date.now() + within; Date.now() < end; await pause(20)) if (await isSo()) return;
  throw new Error(`Waited ${within / 1000} s for ${what}`);
}
