import type { Role, Side } from '@/lib/domain/access/role';
import { givenPerson, type Town } from './builders';

/** Somebody of one of the town's two parties who has a role there. */
export const givenColleague = (town: Town, side: Side, role: Role) =>
  givenPerson(role, {
    ...(side === 'ORGANISATION'
      ? { organisations: [town.organisationId] }
      : { municipalities: [town.municipalityId] }),
    reach: [town.municipalityId],
  });
