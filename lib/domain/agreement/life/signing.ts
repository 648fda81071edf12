import type { OrganisationId } from '../../shared/ids';
import type { Party } from '../agreement';

/** An organisation that acts in the municipality, as the register knows it. */
export type KnownOrganisation = {
  readonly id: OrganisationId;
  readonly name: string;
  readonly cvr: string | null;
};

/** Who signs: null is the municipality. */
export type SigningParty = { readonly id: OrganisationId | null; readonly name: string };

export type SigningParties = {
  readonly parties: readonly SigningParty[];
  /** Named in the agreement, but nobody in the register: nobody could sign for them. */
  readonly unknown: readonly string[];
};

/**
 * The municipality and every organisation that is a party, found by CVR number, else by name or alias; of an agreement that names none,
 * all that act in the municipality. @see H-01, Q38
 */
export function signingParties(
  { municipality, organisations }: { readonly municipality: Party; readonly organisations: readonly Party[] },
  known: readonly KnownOrganisation[],
): SigningParties {
  if (organisations.length === 0)
    return { parties: [{ id: null, name: municipality.name }, ...known], unknown: [] };
  const found = organisations.map((party) => ({ party, row: known.find((row) => isSame(party, row)) }));
  return {
    parties: [
      { id: null, name: municipality.name },
      ...found.flatMap(({ row }) => (row === undefined ? [] : [{ id: row.id, name: row.name }])),
    ],
    unknown: found.flatMap(({ party, row }) => (row === undefined ? [party.name] : [])),
  };
}

/** Is it the same organisation, however its name is written? @see Q38 */
export function isSame({ name, cvr, aliases }: Party, row: Omit<KnownOrganisation, 'id'>): boolean {
  if (cvr !== null && row.cvr !== null) return cvr === row.cvr;
  const names = [name, ...aliases].map((one) => one.toLocaleLowerCase('da'));
  return names.includes(row.name.toLocaleLowerCase('da'));
}

export type GivenSignature = { readonly partyId: OrganisationId | null; readonly checksum: string };

/** Those who have not signed this very document: a signature given to another text counts no more. */
export const unsignedParties = (
  parties: readonly SigningParty[],
  signatures: readonly GivenSignature[],
  checksum: string,
): readonly SigningParty[] =>
  parties.filter(
    ({ id }) => !signatures.some((given) => given.partyId === id && given.checksum === checksum),
  );
