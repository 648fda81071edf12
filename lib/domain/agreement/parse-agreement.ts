import type { CriteriaSet } from '../criteria/criteria-set';
import { readCriteriaSet } from '../criteria/parse/read-criteria-set';
import {
  type Fault,
  faultAt,
  field,
  isAbsent,
  listOf,
  listOrNone,
  optional,
  type Place,
  readDocument,
  text,
  word,
  yesOrNo,
} from '../shared/reading';
import type { Result } from '../shared/result';
import type { Agreement, Party, TierTerms } from './agreement';
import {
  parseDeadlines,
  parseDemands,
  parseLetting,
  parseReadings,
  parseSpecialCriteria,
} from './parse-conduct';
import { parseExamples } from './parse-examples';
import { parseFrame, parsePowers } from './parse-frame';
import { parseLadder } from './parse-ladder';
import { bilingual, period, referenceOf, refuseRepeats } from './parse-parts';
import { parsePlacing, parseProposal } from './parse-placing';
import { parseCarryOver, parseDwellingRules, parseRates, parseReturns, parseTurnBasis } from './parse-shares';
import { parseYear } from './parse-year';
import type { TierId } from './vocabulary';

/**
 * Reads an agreement in its published form, checked so that every vacancy it can meet has exactly one answer; or the
 * path of the first fault. @see docs/domain/agreement-format.md
 */
export const parseAgreement = (document: unknown): Result<Agreement, Fault> =>
  readDocument(document, readAgreement);

/** The same, as part of a larger document that is being read. */
export function readAgreement(place: Place): Agreement {
  const id = text(field(place, 'id'));
  const title = bilingual(field(place, 'title'));
  const shortTitle = bilingual(field(place, 'shortTitle'));
  const municipality = party(field(place, 'municipality'));
  const organisations = listOrNone(field(place, 'organisations'), party);
  const inForce = period(field(place, 'inForce'));
  const tiers = parseTiers(field(place, 'tiers'));
  const names = tiers.map((row) => row.tier);
  const placing = parsePlacing(field(place, 'placing'), names);
  const proposal = parseProposal(field(place, 'proposal'), names);
  const rates = parseRates(field(place, 'rates'), names);
  const dwellingRules = parseDwellingRules(field(place, 'dwellingRules'), rates);
  const ladder = parseLadder(field(place, 'ladder'), { tiers: names, rates, dwellingRules });
  const criteriaSets = parseCriteriaSets(field(place, 'criteriaSets'));
  const words = { tiers: names, dwellingRules: dwellingRules.map((row) => row.rule) };
  const letting = parseLetting(field(place, 'letting'), {
    tiers: names,
    criteriaSets: criteriaSets.map((row) => row.set),
  });
  return {
    ...{ id, title, shortTitle, municipality, organisations, inForce, tiers, placing, proposal },
    frame: parseFrame(field(place, 'frame')),
    individual: parsePowers(field(place, 'individual'), { tiers: names, letting, criteriaSets }),
    ...{ rates, dwellingRules },
    // Left out where it is not there, as the year below, so that an older document stays the same when it is published again.
    ...(isAbsent(field(place, 'turnBasis')) ? {} : { turnBasis: parseTurnBasis(field(place, 'turnBasis')) }),
    ...(isAbsent(field(place, 'carryOver')) ? {} : { carryOver: parseCarryOver(field(place, 'carryOver')) }),
    ladder,
    returns: parseReturns(field(place, 'returns')),
    specialCriteria: optional(field(place, 'specialCriteria'), (at) => parseSpecialCriteria(at, names)),
    demands: parseDemands(field(place, 'demands'), words),
    letting,
    criteriaSets,
    deadlines: parseDeadlines(field(place, 'deadlines')),
    ...(isAbsent(field(place, 'year')) ? {} : { year: parseYear(field(place, 'year')) }),
    readings: parseReadings(field(place, 'readings')),
    examples: parseExamples(field(place, 'examples'), {
      tiers: tiers.filter(({ placeable }) => placeable).map(({ tier }) => tier),
      dwellingRules: words.dwellingRules,
    }),
  };
}

export function party(place: Place): Party {
  return {
    name: text(field(place, 'name')),
    cvr: optional(field(place, 'cvr'), text),
    aliases: listOrNone(field(place, 'aliases'), text),
  };
}

function parseCriteriaSets(place: Place): readonly CriteriaSet[] {
  const sets = listOrNone(place, readCriteriaSet);
  refuseRepeats(
    place,
    sets.map((row) => row.set),
    'set of criteria',
  );
  return sets;
}

function parseTiers(place: Place): readonly TierTerms[] {
  const tiers = listOf(place, (row) => ({
    tier: text(field(row, 'tier')) satisfies TierId,
    label: bilingual(field(row, 'label')),
    standing: bilingual(field(row, 'standing')),
    mark: word(field(row, 'mark'), ['circle', 'triangle', 'square', 'diamond'], 'mark'),
    placeable: yesOrNo(field(row, 'placeable')),
    reference: referenceOf(row),
  }));
  if (tiers.length === 0) faultAt(place, 'an agreement has at least one tier');
  const names = tiers.map((row) => row.tier);
  refuseRepeats(place, names, 'tier');
  return tiers;
}
