import {
  benefitAt,
  convictionsAt,
  educationAt,
  incomesAt,
  saleAt,
  separationAt,
  studyAt,
  workAt,
} from '../criteria/parse/parse-member-facts';
import { formatFraction } from '../shared/fraction';
import { asId, type MunicipalityId } from '../shared/ids';
import {
  type Fault,
  faultAt,
  field,
  listOf,
  optional,
  type Place,
  readDocument,
  share,
  text,
  word,
} from '../shared/reading';
import type { Result } from '../shared/result';
import type { KeptConvictions, StatedFacts, StatedSoldHome, StatedStudy } from './stated-household';

/** The facts as plain JSON, hours as exact fractions in text: what is sealed in a member's row. */
export const factsToJson = (facts: StatedFacts): unknown => ({
  ...facts,
  work:
    facts.work?.map(({ hoursPerWeek, ...job }) => ({
      ...job,
      hoursPerWeek: hoursPerWeek && formatFraction(hoursPerWeek),
    })) ?? null,
});

/** Reads what `factsToJson` wrote, checked as any household from outside is. */
export const factsFromJson = (value: unknown): Result<StatedFacts, Fault> => readDocument(value, facts);

function facts(row: Place): StatedFacts {
  return {
    work: optional(field(row, 'work'), (at) => listOf(at, (one) => workAt(one, share))),
    income: incomesAt(field(row, 'income')),
    studies: optional(field(row, 'studies'), (at) => listOf(at, statedStudy)),
    benefits: optional(field(row, 'benefits'), (at) => listOf(at, benefitAt)),
    convictions: optional(field(row, 'convictions'), convictions),
    education: optional(field(row, 'education'), educationAt),
    separation: optional(field(row, 'separation'), separationAt),
    soldHome: optional(field(row, 'soldHome'), soldHome),
  };
}

function convictions(place: Place): KeptConvictions {
  const said = convictionsAt(place);
  return said.kind === 'LATEST' ? faultAt(field(place, 'kind'), 'the day of a judgment is not kept') : said;
}

const statedStudy = (row: Place): StatedStudy => ({ ...studyAt(row), municipalityId: municipality(row) });

function soldHome(place: Place): StatedSoldHome {
  const kind = word(field(place, 'kind'), ['NONE', 'SOLD'], 'answer on a sold home');
  return kind === 'NONE' ? { kind } : { kind, ...saleAt(place), municipalityId: municipality(place) };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function municipality(row: Place): MunicipalityId | null {
  const at = field(row, 'municipalityId');
  const id = optional(at, text);
  if (id === null) return null;
  return UUID.test(id) ? asId<MunicipalityId>(id) : faultAt(at, 'expected the id of a municipality');
}
