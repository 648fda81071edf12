import type { Scope, UserScope } from '@/lib/domain/access/scope';
import { DEFAULT_SETTINGS, type LettingSettings } from '@/lib/domain/letting/letting-settings';
import type { OrganisationId, UserId } from '@/lib/domain/shared/ids';
import { ofOrganisations, organisationsOf } from '../own-organisations';
import { type HotTx, inHotTransaction } from '../transaction';

/** What an organisation has decided; revision 0: nothing yet, the defaults apply. */
export type StoredSettings = {
  readonly settings: LettingSettings;
  readonly revision: number;
  readonly last: { readonly by: string; readonly at: Date } | null;
};

type Row = LettingSettings & { readonly revision: number; readonly by: string; readonly at: Date };

const COLUMNS = `
  SELECT s.offers_at_once AS "offersAtOnce", s.answer_working_days AS "answerWorkingDays", s.remind_working_days AS "remindWorkingDays",
    s.pause_after_missed AS "pauseAfterMissed", s.four_eyes AS "fourEyes", s.transfer_first AS "transferFirst",
    s.paper_ways AS "paperWays", s.paper_days AS "paperDays", s.kept_for AS "keptFor", s.revision, p.name AS by, s.changed_at AS at
  FROM letting_settings s JOIN person p ON p.id = s.changed_by
  WHERE s.organisation_id = $1 AND ${ofOrganisations('s', 2)}`;

async function read(tx: HotTx, scope: Scope, organisationId: OrganisationId): Promise<StoredSettings> {
  const values = [organisationId, organisationsOf(scope)];
  const { rows } = await tx.query<Row>({ name: 'letting-settings', text: COLUMNS, values });
  const [row] = rows;
  if (row === undefined) return { settings: DEFAULT_SETTINGS, revision: 0, last: null };
  const { revision, by, at, ...settings } = row;
  return { settings, revision, last: { by, at } };
}

/** How the organisation lets its homes, for a use case that has a transaction already. */
export const readLettingSettings = async (
  tx: HotTx,
  scope: Scope,
  organisationId: OrganisationId,
): Promise<LettingSettings> => (await read(tx, scope, organisationId)).settings;

/** The same, with who changed it last, for a page. */
export const getLettingSettings = (scope: Scope, organisationId: OrganisationId): Promise<StoredSettings> =>
  inHotTransaction(scope, (tx) => read(tx, scope, organisationId));

/** The settings under lock, also where there are none yet: two who write the first ones come one after the other. */
export async function lockLettingSettings(
  tx: HotTx,
  scope: Scope,
  organisationId: OrganisationId,
): Promise<StoredSettings> {
  const text = `SELECT pg_advisory_xact_lock(hashtextextended('letting settings ' || $1, 0))`;
  await tx.query({ name: 'lock-letting-settings', text, values: [organisationId] });
  return read(tx, scope, organisationId);
}

const WRITE = `
  INSERT INTO letting_settings (organisation_id, offers_at_once, answer_working_days, remind_working_days, pause_after_missed,
    four_eyes, transfer_first, paper_ways, paper_days, kept_for, changed_at, changed_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, app_now(), $11)
  ON CONFLICT (organisation_id) DO UPDATE SET offers_at_once = excluded.offers_at_once,
    answer_working_days = excluded.answer_working_days, remind_working_days = excluded.remind_working_days,
    pause_after_missed = excluded.pause_after_missed, four_eyes = excluded.four_eyes, transfer_first = excluded.transfer_first,
    paper_ways = excluded.paper_ways, paper_days = excluded.paper_days,
    kept_for = excluded.kept_for, changed_at = excluded.changed_at,
    changed_by = excluded.changed_by, revision = letting_settings.revision + 1`;

export async function writeLettingSettings(
  tx: HotTx,
  _scope: Scope,
  row: {
    readonly organisationId: OrganisationId;
    readonly settings: LettingSettings;
    readonly changedBy: UserId;
  },
): Promise<void> {
  const { organisationId, settings, changedBy } = row;
  const values = [
    ...[organisationId, settings.offersAtOnce, settings.answerWorkingDays, settings.remindWorkingDays],
    ...[settings.pauseAfterMissed, settings.fourEyes, settings.transferFirst],
    ...[JSON.stringify(settings.paperWays), JSON.stringify(settings.paperDays)],
    ...[JSON.stringify(settings.keptFor), changedBy],
  ];
  await tx.query({ name: 'write-letting-settings', text: WRITE, values });
}

export type OwnOrganisation = { readonly id: OrganisationId; readonly name: string };

/** The reader's organisations by name: a managing agent serves several, each with settings of its own. */
export async function listOwnOrganisations(scope: UserScope): Promise<readonly OwnOrganisation[]> {
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<OwnOrganisation>({
      name: 'organisations-with-settings',
      text: 'SELECT o.id, o.name FROM organisation o WHERE o.id = ANY ($1::uuid[]) ORDER BY o.name, o.id',
      values: [scope.organisations],
    }),
  );
  return rows;
}
