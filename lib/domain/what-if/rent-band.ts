/** Monthly rent without utilities, in øre: `from` inclusive, `below` exclusive; null is open. */
export type RentBand = { readonly from: number | null; readonly below: number | null };

const STEPS = [400_000, 600_000, 800_000] as const;
const FIRST: RentBand = { from: null, below: STEPS[0] };

export const RENT_BANDS: readonly RentBand[] = [
  FIRST,
  ...STEPS.map((from, index) => ({ from, below: STEPS[index + 1] ?? null })),
];

/** The band that a rent lies in: there is exactly one. */
export function bandOf(rentOre: number): RentBand {
  let found = FIRST;
  for (const band of RENT_BANDS) if (band.from !== null && rentOre >= band.from) found = band;
  return found;
}
