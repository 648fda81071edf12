/** One side of a comparison: does its work for about a fixed count and answers how many a second. */
export type Contestant = { readonly name: string; readonly run: () => Promise<number> };

export type Comparison = {
  readonly name: string;
  readonly target: string;
  readonly ratios: readonly number[];
  readonly perSecond: Readonly<Record<string, number>>;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value below which the share `q` of the values lies. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

/**
 * Interleaved rounds of ours and each baseline, so that a machine whose speed drifts drifts for both; one ratio a round.
 * The first round warms up and is not counted.
 */
export async function compare(
  rounds: number,
  ours: Contestant,
  baselines: readonly { readonly contestant: Contestant; readonly target: string }[],
): Promise<readonly Comparison[]> {
  const ratios = baselines.map((): number[] => []);
  const speeds = new Map<string, number[]>();
  for (let round = 0; round <= rounds; round += 1) {
    const own = await measured(ours, round, speeds);
    for (const [index, { contestant }] of baselines.entries()) {
      const other = await measured(contestant, round, speeds);
      if (round > 0) ratios[index]?.push(own / other);
    }
  }
  const medianOf = (name: string) => median(speeds.get(name) ?? []);
  return baselines.map(({ contestant, target }, index) => ({
    name: `${ours.name} / ${contestant.name}`,
    target,
    ratios: ratios[index] ?? [],
    perSecond: { [ours.name]: medianOf(ours.name), [contestant.name]: medianOf(contestant.name) },
  }));
}

async function measured(
  contestant: Contestant,
  round: number,
  speeds: Map<string, number[]>,
): Promise<number> {
  const speed = await contestant.run();
  if (round > 0) speeds.set(contestant.name, [...(speeds.get(contestant.name) ?? []), speed]);
  return speed;
}

/** Runs `count` pieces of work over `clients` at a time; answers pieces a second. */
export async function throughput(
  count: number,
  clients: number,
  work: (index: number) => Promise<void>,
): Promise<number> {
  let next = 0;
  const begun = performance.now();
  const client = async () => {
    for (let index = next++; index < count; index = next++) await work(index);
  };
  await Promise.all(Array.from({ length: clients }, client));
  return (count * 1000) / (performance.now() - begun);
}
