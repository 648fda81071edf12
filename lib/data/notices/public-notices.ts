import type { Scope } from '@/lib/domain/access/scope';
import { existsOn } from '@/lib/domain/placement/department-on-day';
import {
  type PublicMunicipality,
  type PublicNotice,
  publicNotice,
} from '@/lib/domain/placement/public-notice';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { listIndividualVersions } from '../agreements/individual-agreements';
import { readDepartments } from '../departments/departments';
import { Prisma } from '../generated/client';
import { inTransaction, type Tx } from '../transaction';

/** How a municipality's homes are shared today, or on the day asked for; null where no municipality with an agreement has the number. */
export const findPublicNotice = (
  scope: Scope,
  code: string,
  day?: CalendarDate,
): Promise<(PublicNotice & { readonly today: CalendarDate }) | null> =>
  inTransaction(scope, async (tx) => {
    const [municipality] = await readMunicipalities(tx, Prisma.sql`m.code = ${code} AND ${hasAgreement}`);
    if (municipality === undefined) return null;
    const own = Prisma.sql`d.municipality_id = ${municipality.id}::uuid`;
    const { today, versions, rows: all } = await readDepartments(tx, scope, own, day);
    const rows = all.filter((row) => existsOn(row, day ?? today));
    const individuals = await listIndividualVersions(tx, scope);
    return { today, ...publicNotice(municipality, day ?? today, { versions, individuals, rows }) };
  });

/** Every municipality that has, or has had, an agreement, by name. */
export const listPublicMunicipalities = (scope: Scope): Promise<readonly PublicMunicipality[]> =>
  inTransaction(scope, (tx) => readMunicipalities(tx, hasAgreement));

const hasAgreement = Prisma.sql`EXISTS (SELECT FROM agreement_version av WHERE av.municipality_id = m.id)`;

const readMunicipalities = (tx: Tx, where: Prisma.Sql): Promise<PublicMunicipality[]> =>
  tx.$queryRaw<
    PublicMunicipality[]
  >`SELECT m.id, m.code, m.name FROM municipality m WHERE ${where} ORDER BY m.name`;
