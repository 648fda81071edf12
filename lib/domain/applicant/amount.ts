/** Øre as somebody would type it: 5.940 or 5.940,50. */
export function amountAsTyped(ore: number): string {
  const whole = String(Math.floor(ore / 100)).replace(/\B(?=(\d{3})+$)/g, '.');
  return ore % 100 === 0 ? whole : `${whole},${String(ore % 100).padStart(2, '0')}`;
}
