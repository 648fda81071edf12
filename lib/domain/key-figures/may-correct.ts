import type { OrganisationId } from '../shared/ids';
import type { SourceKind } from './vocabulary';

/** Who entered a figure: an organisation, or (null) the municipality. */
export type Entered = { readonly enteredBy: OrganisationId | null };
/** Who would put one right; null: the municipality. */
export type Office = OrganisationId | null;

/**
 * An organisation may correct or take back figures whose source it is itself, and those that it entered. What the municipality entered of
 * the state's lists stands, with the organisation's own figure beside it. The municipality may correct what is entered of its places,
 * except what an organisation has entered as its own. @see Holbæk 8.2, Høje-Taastrup 3
 */
export function mayCorrect(
  office: Office,
  { kind, enteredBy }: Entered & { readonly kind: SourceKind },
): boolean {
  const isOwnWord = kind === 'ORGANISATION';
  if (office === null) return enteredBy === null || !isOwnWord;
  return isOwnWord || enteredBy === office;
}

type Correcting = {
  readonly side: 'MUNICIPALITY' | 'ORGANISATION';
  readonly organisations: readonly OrganisationId[];
};
type Recorded = Entered & { readonly id: string; readonly kind: SourceKind };

/** Which of a place's figures, a place of the reader's own, are the reader's to put right. */
export const idsToCorrect = (
  { side, organisations }: Correcting,
  records: readonly Recorded[],
): ReadonlySet<string> => {
  const offices: readonly Office[] = side === 'MUNICIPALITY' ? [null] : organisations;
  return new Set(
    records.flatMap((record) => (offices.some((office) => mayCorrect(office, record)) ? [record.id] : [])),
  );
};
