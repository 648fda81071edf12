import type { Scope } from '@/lib/domain/access/scope';
import type { MunicipalityId } from '@/lib/domain/shared/ids';
import type { Summary } from '@/lib/domain/summary/summary';
import type { Already } from '@/lib/domain/summary/suppression/told';
import type { Tx } from '../transaction';

type OfYear = { readonly municipalityId: MunicipalityId; readonly year: number };

/** The readers' pages of a year, if they were made of exactly these inputs. */
export async function findReadersPages(
  tx: Tx,
  _scope: Scope,
  { municipalityId, year, inputs }: OfYear & { readonly inputs: string },
): Promise<readonly Summary[] | null> {
  const [row] = await tx.$queryRaw<{ pages: readonly Summary[] }[]>`
    SELECT p.pages FROM readers_pages p
    WHERE p.municipality_id = ${municipalityId}::uuid AND p.year = ${year} AND p.inputs = ${inputs}`;
  return row?.pages ?? null;
}

/** In the place of those that were made of other inputs. */
export async function keepReadersPages(
  tx: Tx,
  _scope: Scope,
  {
    municipalityId,
    year,
    inputs,
    pages,
  }: OfYear & { readonly inputs: string; readonly pages: readonly Summary[] },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO readers_pages (municipality_id, year, inputs, pages, made_at)
    VALUES (${municipalityId}::uuid, ${year}, ${inputs}, ${JSON.stringify(pages)}::jsonb, app_now())
    ON CONFLICT (municipality_id, year) DO UPDATE SET inputs = excluded.inputs, pages = excluded.pages, made_at = excluded.made_at`;
}

/** What was decided of a year's days so far; `revision` 0: nothing. */
export type ToldFigures = { readonly revision: number; readonly told: Already };

export async function readToldFigures(
  tx: Tx,
  _scope: Scope,
  { municipalityId, year }: OfYear,
): Promise<ToldFigures> {
  const [row] = await tx.$queryRaw<{ revision: number; hidden: string[]; shown: string[] }[]>`
    SELECT t.revision, t.hidden, t.shown FROM told_figures t
    WHERE t.municipality_id = ${municipalityId}::uuid AND t.year = ${year}`;
  const told = { hidden: new Set(row?.hidden), shown: new Set(row?.shown) };
  return { revision: row?.revision ?? 0, told };
}

/** Answers false where somebody else has decided something meanwhile: then it is decided anew, with that. */
export async function keepToldFigures(
  tx: Tx,
  _scope: Scope,
  { municipalityId, year, after, told }: OfYear & { readonly after: number; readonly told: Already },
): Promise<boolean> {
  const [hidden, shown] = [told.hidden, told.shown].map((set) => JSON.stringify([...set].sort()));
  const kept = await tx.$executeRaw`
    INSERT INTO told_figures AS t (municipality_id, year, revision, hidden, shown)
    VALUES (${municipalityId}::uuid, ${year}, ${after + 1}, ${hidden}::jsonb, ${shown}::jsonb)
    ON CONFLICT (municipality_id, year) DO UPDATE SET revision = excluded.revision, hidden = excluded.hidden, shown = excluded.shown
      WHERE t.revision = ${after}`;
  return kept === 1;
}
