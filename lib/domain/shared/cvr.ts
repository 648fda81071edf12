const WEIGHTS = [2, 7, 6, 5, 4, 3, 2, 1] as const;

/** Whether it can be a CVR number: eight digits whose weighted sum eleven divides. */
export const isCvr = (text: string): boolean =>
  /^[1-9][0-9]{7}$/.test(text) &&
  WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(text[at]), 0) % 11 === 0;
