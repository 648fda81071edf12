import { says } from '../message-key';

/** What an administrator may be told when she acts on somebody's access. */
export const PEOPLE_ERROR_TEXTS = {
  'not-found': says('access.people.notFound'),
  oneself: says('people.errors.oneself'),
  'works-elsewhere': says('access.people.worksElsewhere'),
  'no-longer': says('people.errors.no-longer'),
  'role-not-there': { field: 'role', text: says('people.errors.role-not-there') },
  'has-it-already': { field: 'role', text: says('people.errors.has-it-already') },
} as const;
