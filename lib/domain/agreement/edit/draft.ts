/** A draft is worked on, sent to be signed, and becomes a version or is given up. Only a draft can be changed. */
export const DRAFT_STATES = ['DRAFT', 'SIGNING', 'PUBLISHED', 'WITHDRAWN'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** What the editor changes at a time: one page each. */
export const EDIT_PARTS = [
  'FRAME',
  'PARTIES',
  'INDIVIDUAL',
  'TIERS',
  'DWELLING_RULES',
  'LADDER',
  'PLACING',
  'PROPOSAL',
  'DEADLINES',
  'RETURNS',
  'SPECIAL_CRITERIA',
  'DEMANDS',
  'LETTING',
  'CRITERIA_SETS',
  'CRITERION',
  'YEAR',
  'READINGS',
  'EXAMPLES',
] as const;
export type EditPart = (typeof EDIT_PARTS)[number];

/** What else is done to a draft. */
const DRAFT_STEPS = ['MADE', 'IMPORTED', 'SENT', 'RECALLED', 'PUBLISHED', 'WITHDRAWN'] as const;
export type DraftStep = (typeof DRAFT_STEPS)[number];

/** Everything that the history of a draft tells of. */
export type DraftAct = EditPart | DraftStep;

/** `DWELLING_RULES` stands as `dwelling-rules` in an address. */
export const slugOfPart = (part: EditPart): string => part.toLowerCase().replaceAll('_', '-');

export const findPart = (slug: string): EditPart | null =>
  EDIT_PARTS.find((part) => slugOfPart(part) === slug) ?? null;
