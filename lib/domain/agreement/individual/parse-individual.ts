import {
  day,
  type Fault,
  field,
  listOf,
  listOrNone,
  optional,
  type Place,
  readDocument,
  text,
  word,
  yesOrNo,
} from '../../shared/reading';
import type { Result } from '../../shared/result';
import { INDIVIDUAL_SUBJECTS } from '../frame-terms';
import { party } from '../parse-agreement';
import { bilingual, period, rate, referenceOf, refuseRepeats } from '../parse-parts';
import type { IndividualAgreement, SwitchedCriteria } from './individual-agreement';

/** Reads an individual agreement in its published form; or the path of the first fault. Whether the framework allows it is asked elsewhere. */
export const parseIndividual = (document: unknown): Result<IndividualAgreement, Fault> =>
  readDocument(document, read);

const read = (place: Place): IndividualAgreement => ({
  id: text(field(place, 'id')),
  title: bilingual(field(place, 'title')),
  municipality: party(field(place, 'municipality')),
  organisation: party(field(place, 'organisation')),
  inForce: period(field(place, 'inForce')),
  criteria: switched(field(place, 'criteria')),
  flexibleShare: optional(field(place, 'flexibleShare'), (at) => ({
    share: rate(field(at, 'share')),
    reference: referenceOf(at),
  })),
  transferFirst: optional(field(place, 'transferFirst'), (at) => ({ reference: referenceOf(at) })),
  movers: optional(field(place, 'movers'), (at) => ({
    meet: yesOrNo(field(at, 'meet')),
    reference: referenceOf(at),
  })),
  dispensations: listOrNone(field(place, 'dispensations'), (row) => ({
    department: text(field(row, 'department')),
    text: bilingual(field(row, 'text')),
    until: day(field(row, 'until')),
    reference: referenceOf(row),
  })),
  terms: listOrNone(field(place, 'terms'), (row) => ({
    subject: word(field(row, 'subject'), INDIVIDUAL_SUBJECTS, 'subject'),
    text: bilingual(field(row, 'text')),
    reference: referenceOf(row),
  })),
});

function switched(place: Place): readonly SwitchedCriteria[] {
  const rows = listOrNone(place, (row) => ({
    department: optional(field(row, 'department'), text),
    set: text(field(row, 'set')),
    criteria: listOf(field(row, 'criteria'), text),
    reference: referenceOf(row),
  }));
  refuseRepeats(
    place,
    rows.map(({ department, set }) => `${set} ${department ?? '*'}`),
    'criteria of',
  );
  return rows;
}
