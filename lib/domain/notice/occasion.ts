import type { Side } from '../access/role';
import type { DeadlineKind } from '../deadline/deadline';
import type { CalendarDate } from '../shared/calendar-date';
import type { UserId } from '../shared/ids';
import type { NoticeKind } from './notice-kind';

/** The page where something is done about it. */
export type NoticePage =
  | { readonly page: 'SLOT'; readonly id: string }
  | { readonly page: 'VACANCY'; readonly id: string }
  | { readonly page: 'OFFER'; readonly id: string }
  | { readonly page: 'TRANSITIONAL'; readonly id: string }
  | { readonly page: 'PLACEMENT_ROUND'; readonly id: string }
  | { readonly page: 'BY_HAND' }
  | { readonly page: 'DESIGNATIONS' }
  | { readonly page: 'AGREEMENT'; readonly slug: string }
  | { readonly page: 'SAVED_SUMMARY'; readonly id: string };

/** All that a mail says beside its kind. There is no room here for a person, an address or free text. */
export type NoticeWords = {
  /** The name of the case, drawn at random; null where there is no case. */
  readonly reference: string | null;
  /** The day that counts. */
  readonly day: CalendarDate | null;
  /** Of a deadline, which. */
  readonly about: DeadlineKind | null;
};

export type OfficeId = { readonly side: Side; readonly id: string };

/** Something that one office is to be told of, once. */
export type Occasion = NoticeWords & {
  /** Tells it from every other, for ever. */
  readonly key: string;
  readonly kind: NoticeKind;
  /** The municipality or the organisation whose people hear of it. */
  readonly office: OfficeId;
  /** Whose home it is; null: nobody's yet. */
  readonly handler: UserId | null;
  /** Who did it, and so knows; null: nobody did, or the system. */
  readonly actor: UserId | null;
  readonly page: NoticePage;
};
