import { ok } from '../shared/result';
import { readCvr } from './cells';
import { type CheckedRow, refusedRow } from './checked-row';
import { withFormer } from './former-names';
import { likeNames } from './like-names';
import { type ImportPlaces, newName, type OrganisationKnown, organisationSaid, plainName } from './places';
import { type CellReader, cellReader, type RawCells } from './read-cells';
import { asFormer, changedPairs } from './read-department';

export type OrganisationSaid = {
  /** Null: one that is not there yet. */
  readonly id: string | null;
  readonly name: string;
  readonly cvr: string | null;
  readonly agent: string | null;
};

/** What a row of boligorganisationer.csv would make or change. Known by its CVR number, else by its name. @see Q38 */
export function checkOrganisation(raw: RawCells, places: ImportPlaces): CheckedRow<OrganisationSaid> {
  const reader = cellReader('ORGANISATIONS', raw);
  const name = reader.at('name', (text) => ok(text));
  const cvr = reader.maybe('cvr', readCvr);
  const agent = reader.words('agent');
  const key = cvr ?? (name ? plainName(name) : '');
  const written = name === undefined ? undefined : knownAs(places, name, cvr ?? null);
  const meant = name === undefined || written ? undefined : saidToBe(places, name, cvr ?? null);
  const known = written ?? meant;
  if (name !== undefined && known === undefined) askIfMeant(reader, places, name, cvr ?? null);
  const said = {
    // What the file calls it is not what it is called.
    name: meant?.name ?? name ?? '',
    cvr: cvr ?? known?.cvr ?? null,
    agent: raw.agent === undefined ? (known?.agent ?? null) : agent,
  };
  const changes = known
    ? asFormer(
        changedPairs([
          ['name', known.name, said.name],
          ['cvr', known.cvr, said.cvr],
          ['agent', known.agent, said.agent],
        ]),
        places.organisationNames.get(known.id) ?? [],
      )
    : [];
  // What others know it by is not one municipality's to change.
  if (known?.shared && changes.length > 0) reader.refuse('name', 'shared-organisation');
  if (reader.faults().length > 0) return refusedRow(key, reader.faults());
  if (known && changes.length === 0) return { state: 'UNCHANGED', key, as: known.name };
  return {
    ...{ state: known ? 'CHANGED' : 'MADE', key, sort: key.replaceAll(' ', '_'), changes },
    said: { ...said, id: known?.id ?? null },
  };
}

/** Two numbers are two organisations, whatever somebody has said. */
function saidToBe(places: ImportPlaces, name: string, cvr: string | null): OrganisationKnown | undefined {
  const said = organisationSaid(places, name);
  return said && (cvr === null || said.cvr === null || said.cvr === cvr) ? said : undefined;
}

/** A name that is nearly another's is asked about, unless both have a number and so are two. @see Q38 */
function askIfMeant(
  reader: CellReader,
  { organisations, organisationNames, newNames }: ImportPlaces,
  name: string,
  cvr: string | null,
): void {
  const others = organisations.filter((one) => cvr === null || one.cvr === null);
  const [like] = likeNames(name, withFormer(others, organisationNames));
  if (like && !newNames.has(newName('ORGANISATION', name)))
    reader.refuse('name', 'like-organisation', { of: like.is.name });
}

const knownAs = (
  { organisations }: ImportPlaces,
  name: string,
  cvr: string | null,
): OrganisationKnown | undefined =>
  organisations.find((one) => cvr !== null && one.cvr === cvr) ??
  organisations.find((one) => (cvr === null || one.cvr === null) && plainName(one.name) === plainName(name));
