import { against, type Finding, proven, type Subject, unknown } from '../finding';

/** A permanent home of one's own in the municipality has been sold when this one is offered. @see Holbæk bilag 4, 5 */
export function freedOwnHome(subject: Subject): Finding {
  const { soldHome } = subject.member;
  if (soldHome === null) return unknown('soldHome');
  if (soldHome.kind === 'NONE') return against({ code: 'NO_HOME_SOLD' });
  if (!soldHome.inMunicipality) return against({ code: 'HOME_ELSEWHERE' });
  if (!soldHome.permanent) return against({ code: 'HOME_NOT_PERMANENT' });
  if (soldHome.signedOn === null || soldHome.signedOn > subject.dates.offer) {
    return against({ code: 'SALE_NOT_SIGNED' });
  }
  return proven(subject, ['ALWAYS'], { code: 'HOME_FREED' });
}
