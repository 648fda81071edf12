import { z } from 'zod';
import type { Residence } from '@/lib/domain/applicant/stated-household';
import { asId, type DepartmentId, type MunicipalityId } from '@/lib/domain/shared/ids';

/** Lives in neither a department of the organisation's nor a municipality that it lets homes in. */
export const ELSEWHERE = 'elsewhere';
const NOT_KNOWN = '';

/** A department with its municipality, as one choice of the list. */
export const departmentChoice = (municipalityId: string, departmentId: string): string =>
  `${municipalityId}/${departmentId}`;

/** A residence as one choice of a list: a department with its municipality, a municipality, elsewhere, or nothing known. */
export function residenceText(residence: Residence | null): string {
  if (residence === null) return NOT_KNOWN;
  const { municipalityId, departmentId } = residence;
  if (municipalityId === null) return ELSEWHERE;
  return departmentId === null ? municipalityId : departmentChoice(municipalityId, departmentId);
}

const id = z.uuid();

export const residence = z
  .string()
  .trim()
  .default(NOT_KNOWN)
  .transform((text, context): Residence | null => {
    if (text === NOT_KNOWN) return null;
    if (text === ELSEWHERE) return { municipalityId: null, departmentId: null };
    const [municipality = '', department, ...more] = text.split('/');
    const ids = department === undefined ? [municipality] : [municipality, department];
    if (more.length > 0 || ids.some((part) => !id.safeParse(part).success)) {
      context.addIssue({ code: 'invalid_value', values: [], input: text });
      return z.NEVER;
    }
    return {
      municipalityId: asId<MunicipalityId>(municipality),
      departmentId: department === undefined ? null : asId<DepartmentId>(department),
    };
  });
