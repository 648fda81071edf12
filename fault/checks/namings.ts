import { getAgreement } from '@/agreements/registry';
import { mustMeetSpecialCriteria } from '@/lib/domain/allocation/special-criteria';
import type { Stored } from '../stored';
import { firstFew, groupBy } from './complaints';

/** Each naming was asked for the special criteria when its turn had come, counting those that stood when it was recorded. */
export function checkNamings({ happenings }: Pick<Stored, 'happenings'>): readonly string[] {
  const atTier = groupBy(happenings, ({ departmentId, tier }) => `${departmentId} at ${tier}`);
  return firstFew([...atTier].flatMap(([place, own]) => playNamings(place, own)));
}

function playNamings(place: string, happenings: Stored['happenings']): readonly string[] {
  const standing = new Set<string>();
  return happenings.flatMap(({ kind, vacancyId, tier, agreement, specialCriteria }) => {
    if (kind !== 'NAMED') {
      standing.delete(vacancyId);
      return [];
    }
    const expected = mustMeetSpecialCriteria(getAgreement(agreement).specialCriteria, tier, standing.size);
    standing.add(vacancyId);
    return specialCriteria === expected
      ? []
      : [
          `${place}: naming of ${vacancyId} asked ${specialCriteria}, with ${standing.size} standing it is ${expected}`,
        ];
  });
}
