import { formatFraction, fraction } from '../../shared/fraction';
import { type FlexibleShare, mayLetFlexibly } from '../finding/flexible-share';

/** `2 + 1 = 3 ≤ 1/3 × 9 = 3`, and with `>` where one more would be too many. The same in every language. */
export function shareSum(share: FlexibleShare): string {
  const { cap, letBefore, counted } = share;
  const most = formatFraction(fraction(cap.n * BigInt(counted), cap.d));
  const sign = mayLetFlexibly(share) ? '≤' : '>';
  return `${letBefore} + 1 = ${letBefore + 1} ${sign} ${formatFraction(cap)} × ${counted} = ${most}`;
}
