import type { SystemScope } from '@/lib/domain/access/scope';
import type { DeadlineKind } from '@/lib/domain/deadline/deadline';
import type { HeardPace, NoticeKind } from '@/lib/domain/notice/notice-kind';
import type { OfficeId } from '@/lib/domain/notice/occasion';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { UserId } from '@/lib/domain/shared/ids';
import { insertFrom, instant, together } from '../append';
import type { HotTx } from '../transaction';

const RAISE = `
  INSERT INTO occasion (key, raised_at) SELECT DISTINCT k, app_now() FROM unnest($1::text[]) k
  ON CONFLICT (key) DO NOTHING RETURNING key`;

/** Marks occasions as told of, and answers those that were not yet: of two servers at once each gets its own. */
export async function raiseOccasions(
  tx: HotTx,
  _scope: SystemScope,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  // In one order, so that two servers at once do not wait for each other.
  const values = [[...keys].sort()];
  const { rows } = await tx.query<{ key: string }>({ name: 'raise-occasions', text: RAISE, values });
  return new Set(rows.map(({ key }) => key));
}

export type NewNotice = {
  readonly id: string;
  readonly occasion: string;
  readonly userId: UserId;
  readonly office: OfficeId;
  readonly kind: NoticeKind;
  readonly reference: string | null;
  readonly day: CalendarDate | null;
  readonly about: DeadlineKind | null;
  readonly path: string;
  readonly pace: HeardPace;
  /** When the day's mail with it goes; null: at once. */
  readonly dueAt: Date | null;
  readonly mailId: string | null;
};

export type NewMail = { readonly id: string; readonly userId: UserId; readonly office: OfficeId };

const NOTICE_COLUMNS = [
  ...[
    'id',
    'occasion',
    'person_id',
    'municipality_id',
    'organisation_id',
    'kind',
    'reference',
    'on_day',
    'about',
  ],
  ...['path', 'pace', 'made_at', 'due_at', 'mail_id'],
];
const MAILS = insertFrom('mail', 'mails', [
  ...['id', 'person_id', 'municipality_id', 'organisation_id', 'kind', 'state', 'tries', 'queued_at'],
  ...['next_try_at', 'made_at'],
]);
const ADD = together([MAILS, insertFrom('notice', 'notices', NOTICE_COLUMNS)]);

const place = ({ side, id }: OfficeId) => ({
  municipality_id: side === 'MUNICIPALITY' ? id : null,
  organisation_id: side === 'ORGANISATION' ? id : null,
});

/** Writes down who is told of what, and the mails that go at once. `now` is the instance's clock, `real` the world's. */
export async function addNotices(
  tx: HotTx,
  _scope: SystemScope,
  rows: {
    readonly notices: readonly NewNotice[];
    readonly mails: readonly NewMail[];
    readonly now: Date;
    readonly real: Date;
  },
): Promise<void> {
  const made_at = instant(rows.now);
  const queued = instant(rows.real);
  const mails = rows.mails.map(({ id, userId, office }) => ({
    ...{ id, person_id: userId, ...place(office), kind: 'NOTICES', state: 'WAITING', tries: 0 },
    ...{ queued_at: queued, next_try_at: queued, made_at },
  }));
  const notices = rows.notices.map(
    ({ id, occasion, userId, office, kind, reference, day, about, path, ...row }) => ({
      ...{ id, occasion, person_id: userId, ...place(office), kind, reference, on_day: day, about, path },
      ...{ pace: row.pace, made_at, due_at: row.dueAt && instant(row.dueAt), mail_id: row.mailId },
    }),
  );
  await tx.query({ name: 'add-notices', text: ADD, values: [JSON.stringify({ mails, notices })] });
}

const CLOCKS = 'SELECT app_now() AS now, clock_timestamp() AS real';

/** The instance's clock, which stands on its day in a demonstration, and the world's. */
export async function readClocks(
  tx: HotTx,
  _scope: SystemScope,
): Promise<{ readonly now: Date; readonly real: Date }> {
  const { rows } = await tx.query<{ now: Date; real: Date }>({ name: 'both-clocks', text: CLOCKS });
  const [row] = rows;
  if (row === undefined) throw new Error('The database did not say what time it is');
  return row;
}

const GATHER = `
  WITH due AS (SELECT n.id, n.person_id, n.municipality_id, n.organisation_id, coalesce(n.municipality_id, n.organisation_id) AS office FROM notice n
      WHERE n.mail_id IS NULL AND n.due_at <= app_now() ORDER BY n.due_at, n.id LIMIT 5000),
    mails AS (INSERT INTO mail (id, person_id, municipality_id, organisation_id, kind, made_at)
      SELECT gen_random_uuid(), d.person_id, d.municipality_id, d.organisation_id, 'DIGEST', app_now()
      FROM (SELECT DISTINCT person_id, municipality_id, organisation_id FROM due) d
      RETURNING id, person_id, coalesce(municipality_id, organisation_id) AS office)
  UPDATE notice n SET mail_id = m.id FROM due JOIN mails m ON m.person_id = due.person_id AND m.office = due.office WHERE n.id = due.id`;

/** Puts what waits for the day's mail into one mail for each person and office, when its hour has come; one server at a time. */
export async function gatherDigests(tx: HotTx, _scope: SystemScope): Promise<number> {
  const text = `SELECT pg_try_advisory_xact_lock(hashtextextended('the day''s mail', 0)) AS free`;
  const { rows } = await tx.query<{ free: boolean }>({ name: 'lock-digests', text });
  if (rows[0]?.free !== true) return 0;
  return (await tx.query({ name: 'gather-digests', text: GATHER })).rowCount ?? 0;
}
