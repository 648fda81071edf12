/** An exact share in lowest terms with a positive denominator. */
export type Fraction = { readonly n: bigint; readonly d: bigint };
