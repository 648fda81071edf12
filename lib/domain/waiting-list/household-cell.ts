import { isPartner } from '../applicant/faults';
import { type CalendarDate, compareDates } from '../shared/calendar-date';
import { err, ok } from '../shared/result';
import { plainHeading } from '../shared/written-table';
import { type Cell, partsOf, readPastDay } from './cells';
import type { OtherMember } from './listed-applicant';

const RELATION_WORDS: Readonly<Record<string, OtherMember['relation']>> = {
  ...{ aegtefaelle: 'SPOUSE', gift: 'SPOUSE', spouse: 'SPOUSE' },
  ...{ samlever: 'COHABITANT', kaereste: 'COHABITANT', cohabitant: 'COHABITANT', partner: 'COHABITANT' },
  ...{ barn: 'CHILD', child: 'CHILD', soen: 'CHILD', datter: 'CHILD' },
  ...{ anden: 'OTHER', andet: 'OTHER', other: 'OTHER' },
};
const MOST_MEMBERS = 19;
const MEMBER = /^(\S+)\s+(\S+)(?:\s+siden\s+(\S+))?$/i;

/** Everybody beside the applicant, `samlever 12.03.1984 siden 01.06.2020, barn 05.02.2016`, in the order of their birth. */
export function readHousehold(text: string, today: CalendarDate): Cell<readonly OtherMember[]> {
  const parts = partsOf(text);
  if (parts.length > MOST_MEMBERS) return err('too-many-members');
  const members: OtherMember[] = [];
  for (const part of parts) {
    const member = readMember(part, today);
    if (!member.ok) return member;
    members.push(member.value);
  }
  const partners = members.filter(({ relation }) => isPartner(relation));
  return partners.length > 1 ? err('two-partners') : ok(inOrder(members));
}

function readMember(text: string, today: CalendarDate): Cell<OtherMember> {
  const [, word = '', born = '', since] = MEMBER.exec(text) ?? [];
  const relation = RELATION_WORDS[plainHeading(word)];
  if (relation === undefined) return err('not-household');
  const bornOn = readPastDay(born, today);
  if (!bornOn.ok) return err(bornOn.error === 'not-day' ? 'not-household' : bornOn.error);
  if (since === undefined) return ok({ relation, bornOn: bornOn.value, cohabitingSince: null });
  return withSince({ relation, bornOn: bornOn.value }, readPastDay(since, today));
}

function withSince(
  member: Omit<OtherMember, 'cohabitingSince'>,
  since: Cell<CalendarDate>,
): Cell<OtherMember> {
  if (!since.ok) return err(since.error === 'not-day' ? 'not-household' : since.error);
  if (!isPartner(member.relation)) return err('cohabiting-without-partner');
  if (since.value < member.bornOn) return err('before-birth');
  return ok({ ...member, cohabitingSince: since.value });
}

/** The order in which two households are compared. */
export const inOrder = (members: readonly OtherMember[]): readonly OtherMember[] =>
  [...members].sort(
    (a, b) =>
      compareDates(a.bornOn, b.bornOn) ||
      a.relation.localeCompare(b.relation) ||
      (a.cohabitingSince ?? '').localeCompare(b.cohabitingSince ?? ''),
  );
