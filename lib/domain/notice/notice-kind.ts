import type { DeskSide, Role, Side } from '../access/role';

export const NOTICE_KINDS = [
  'NEW_HOME',
  'DEADLINE_SOON',
  'DEADLINE_TODAY',
  'DEADLINE_PASSED',
  'DATA_CHANGED',
  'HOME_RETURNED',
  'FAULT_BOOKED',
  'DOCUMENTS_ARRIVED',
  'PLACEMENT_TAKES_EFFECT',
  'DESIGNATION_TAKES_EFFECT',
  'AGREEMENT_NOTICE',
  'AGREEMENT_RENEGOTIATION',
  'AGREEMENT_EXPIRES',
  'DISPENSATION_ENDS',
  'SUMMARY_TO_RESTATE',
] as const;
/** What colleagues are told of by mail. */
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const PACES = ['AT_ONCE', 'DAILY', 'NEVER'] as const;
/** How soon somebody wants to hear: by a mail of its own, in the day's one mail, or on the work tray alone. */
export type Pace = (typeof PACES)[number];
export type HeardPace = Exclude<Pace, 'NEVER'>;

const DEADLINES: readonly NoticeKind[] = ['DEADLINE_SOON', 'DEADLINE_TODAY', 'DEADLINE_PASSED'];

/** Deadlines reach somebody in every office at once, whatever its people chose. */
export const isDeadline = (kind: NoticeKind): boolean => DEADLINES.includes(kind);

type Custom = Partial<Readonly<Record<Role, Pace>>>;

export type NoticeTerms = {
  readonly side: Side | 'BOTH';
  /** The roles it concerns, and how soon each hears of it while she has chosen nothing. */
  readonly custom: Custom;
  /** Once a home is somebody's, only she hears of it, and these roles beside her. */
  readonly besideHandler: readonly Role[];
};

const ofHandler = (
  side: NoticeTerms['side'],
  custom: Custom,
  besideHandler: readonly Role[] = [],
): NoticeTerms => ({
  side,
  custom,
  besideHandler,
});

const ofOffice = (side: NoticeTerms['side'], custom: Custom): NoticeTerms => ({
  ...{ side, custom, besideHandler: [] },
});

const AT_DESKS: Custom = { CASEWORKER: 'AT_ONCE', LETTING_OFFICER: 'AT_ONCE' };
const WHERE_HOMES_GO: Custom = {
  ...{ MANAGER: 'AT_ONCE', AGREEMENT_ADMIN: 'AT_ONCE', CASEWORKER: 'DAILY', LETTING_OFFICER: 'DAILY' },
};
const WHO_AGREE: Custom = { MANAGER: 'AT_ONCE', AGREEMENT_ADMIN: 'AT_ONCE' };

/** Whom each kind concerns. @see docs/operations.md, Mail */
export const NOTICE_TERMS: Readonly<Record<NoticeKind, NoticeTerms>> = {
  NEW_HOME: ofOffice('MUNICIPALITY', { CASEWORKER: 'AT_ONCE', MANAGER: 'DAILY' }),
  DEADLINE_SOON: ofHandler('BOTH', { ...AT_DESKS, MANAGER: 'NEVER' }),
  DEADLINE_TODAY: ofHandler('BOTH', { ...AT_DESKS, MANAGER: 'NEVER' }),
  DEADLINE_PASSED: ofHandler('BOTH', { ...AT_DESKS, MANAGER: 'AT_ONCE' }, ['MANAGER']),
  DATA_CHANGED: ofHandler('MUNICIPALITY', { CASEWORKER: 'AT_ONCE', MANAGER: 'NEVER' }),
  HOME_RETURNED: ofOffice('ORGANISATION', { LETTING_OFFICER: 'AT_ONCE', MANAGER: 'NEVER' }),
  FAULT_BOOKED: ofOffice('ORGANISATION', { LETTING_OFFICER: 'AT_ONCE', MANAGER: 'AT_ONCE' }),
  DOCUMENTS_ARRIVED: ofHandler('ORGANISATION', { LETTING_OFFICER: 'AT_ONCE', MANAGER: 'NEVER' }),
  PLACEMENT_TAKES_EFFECT: ofOffice('BOTH', WHERE_HOMES_GO),
  DESIGNATION_TAKES_EFFECT: ofOffice('BOTH', WHERE_HOMES_GO),
  AGREEMENT_NOTICE: ofOffice('BOTH', WHO_AGREE),
  AGREEMENT_RENEGOTIATION: ofOffice('BOTH', WHO_AGREE),
  AGREEMENT_EXPIRES: ofOffice('BOTH', WHO_AGREE),
  DISPENSATION_ENDS: ofOffice('BOTH', WHO_AGREE),
  SUMMARY_TO_RESTATE: ofOffice('BOTH', { MANAGER: 'AT_ONCE' }),
};

/** The kinds that somebody in the role may hear of, and so choose for. */
export const kindsFor = (who: { readonly role: Role; readonly side: DeskSide }): readonly NoticeKind[] =>
  NOTICE_KINDS.filter((kind) => {
    const { side, custom } = NOTICE_TERMS[kind];
    return (side === 'BOTH' || side === who.side) && custom[who.role] !== undefined;
  });
