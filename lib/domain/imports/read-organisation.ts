import { ok } from '../shared/result';
import { readCvr } from './cells';
import { type CheckedRow, refusedRow } from './checked-row';
import { type ImportPlaces, type OrganisationKnown, plainName } from './places';
import { cellReader, type RawCells } from './read-cells';
import { changedPairs } from './read-department';

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
  const known = name === undefined ? undefined : knownAs(places, name, cvr ?? null);
  const said = {
    name: name ?? '',
    cvr: cvr ?? known?.cvr ?? null,
    agent: raw.agent === undefined ? (known?.agent ?? null) : agent,
  };
  const changes = known
    ? changedPairs([
        ['name', known.name, said.name],
        ['cvr', known.cvr, said.cvr],
        ['agent', known.agent, said.agent],
      ])
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

const knownAs = (
  { organisations }: ImportPlaces,
  name: string,
  cvr: string | null,
): OrganisationKnown | undefined =>
  organisations.find((one) => cvr !== null && one.cvr === cvr) ??
  organisations.find((one) => (cvr === null || one.cvr === null) && plainName(one.name) === plainName(name));
