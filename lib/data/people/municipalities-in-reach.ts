import type { Scope } from '@/lib/domain/access/scope';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { MunicipalityId } from '@/lib/domain/shared/ids';
import { readToday } from '../clock';
import { Prisma } from '../generated/client';
import { inTransaction } from '../transaction';

export type MunicipalityInReach = {
  readonly id: MunicipalityId;
  readonly name: string;
  /** The instance's own day, read with it. */
  readonly today: CalendarDate;
};

/** The municipalities that the scope works in, by name. */
export const listMunicipalities = (scope: Scope): Promise<readonly MunicipalityInReach[]> =>
  inTransaction(scope, async (tx) => {
    const within =
      scope.kind === 'SYSTEM' ? Prisma.sql`true` : Prisma.sql`m.id = ANY(${[...scope.reach]}::uuid[])`;
    const rows = await tx.$queryRaw<Omit<MunicipalityInReach, 'today'>[]>`
      SELECT m.id, m.name FROM municipality m WHERE ${within} ORDER BY m.name`;
    const today = await readToday(tx);
    return rows.map((row) => ({ ...row, today }));
  });
