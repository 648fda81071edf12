/** What is done to people's access and to the tenants they work for. */
export const PEOPLE_EVENT_KINDS = [
  'INVITED',
  'INVITATION_RENEWED',
  'INVITATION_WITHDRAWN',
  'JOINED',
  'ROLE_GIVEN',
  'ROLE_CHANGED',
  'MEMBERSHIP_ENDED',
  'LOCKED',
  'UNLOCKED',
  'SIGNED_OUT',
  'RESET_GIVEN',
  'PASSWORD_CHOSEN',
  'MUNICIPALITY_MADE',
  'MUNICIPALITY_CHANGED',
  'ORGANISATION_MADE',
  'ORGANISATION_CHANGED',
  'ORGANISATION_JOINED',
  'AREA_MADE',
  'AREA_RENAMED',
  'DEPARTMENT_MADE',
] as const;
export type PeopleEventKind = (typeof PEOPLE_EVENT_KINDS)[number];
