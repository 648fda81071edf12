import { getTranslations } from 'next-intl/server';
import type { StatedMember } from '@/lib/domain/applicant/stated-household';
import { ageOn } from '@/lib/domain/criteria/ages';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';

/** What each member of a household is called, by id: the relation and the age. No names: none are kept. */
export type MemberLabels = Readonly<Record<string, string>>;

type Named = Pick<StatedMember, 'id' | 'relation' | 'born'>;

/** `Barn 2, 7 år` where there are several of a kind. */
export async function memberLabels(members: readonly Named[], day: CalendarDate): Promise<MemberLabels> {
  const t = await getTranslations('households');
  const label = (member: Named): string => {
    const alike = members.filter(({ relation }) => relation === member.relation);
    const which = alike.length > 1 ? ` ${alike.indexOf(member) + 1}` : '';
    const age = 'age' in member.born ? member.born.age : ageOn(member.born.on, day);
    return t('members.label', { who: `${t(`members.${member.relation}`)}${which}`, age });
  };
  return Object.fromEntries(members.map((member) => [member.id, label(member)]));
}
