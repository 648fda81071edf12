import { cache } from 'react';
import { publicReader } from '@/lib/auth/public-reader';
import { findPublicYear, type PublicSummary, type PublicYear } from '@/lib/data/summaries/public-summaries';
import { municipalityCodeOf } from '@/lib/schemas/lists/public-notice';
import { editionAsked, publicYearOf } from '@/lib/schemas/summaries/publish';

export type ShownYear = PublicYear & {
  readonly code: string;
  readonly shown: PublicSummary;
  /** The edition published before the one that is shown. */
  readonly former: PublicSummary | null;
};

const find = cache((code: string, year: number) => findPublicYear(publicReader(), code, year));

type Asked = { readonly code: string; readonly year: string };

/** What is published of the year of an address; null where nothing is, or not such an edition. */
export async function shownYear(
  asked: Asked,
  edition: string | readonly string[] | undefined,
): Promise<ShownYear | null> {
  const [code, year] = [municipalityCodeOf(asked.code), publicYearOf(asked.year)];
  const found = code !== null && year !== null ? await find(code, year) : null;
  if (found === null || code === null) return null;
  const number = editionAsked(edition) ?? found.editions.at(-1)?.edition;
  const at = found.editions.findIndex((one) => one.edition === number);
  const shown = found.editions[at];
  return shown ? { ...found, code, shown, former: found.editions[at - 1] ?? null } : null;
}
