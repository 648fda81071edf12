import type { Agreement } from '../../agreement/agreement';
import { readAgreement } from '../../agreement/parse-agreement';
import {
  anyText,
  type Fault,
  faultAt,
  field,
  listOf,
  type Place,
  quoted,
  readDocument,
  text,
} from '../../shared/reading';
import type { Result } from '../../shared/result';
import type { ReplayDepartment, ReplayDocument } from './document';
import { readDepartment } from './read-department';
import { readEvent } from './read-event';

/** Finds one of the named agreements; null when there is none of that name. */
export type FindAgreement = (name: string) => Agreement | null;

/**
 * Checks a whole replay document before anything is played; or the path of the first fault, agreement first, then
 * departments, then events, each in list order. @see docs/domain/replay.md
 */
export const readReplayDocument = (value: unknown, find: FindAgreement): Result<ReplayDocument, Fault> =>
  readDocument(value, (root) => {
    const agreement = agreementAt(field(root, 'agreement'), find);
    const departments = departmentsAt(field(root, 'departments'), agreement);
    const known = new Set(departments.map((department) => department.id));
    const events = listOf(field(root, 'events'), (row) => readEvent(row, { agreement, departments: known }));
    return { agreement, departments, events };
  });

/** The name of an agreement, or an agreement in its published form. */
function agreementAt(place: Place, find: FindAgreement): Agreement {
  if (typeof place.value === 'object' && place.value !== null) return readAgreement(place);
  const name = anyText(place);
  return find(name) ?? faultAt(place, `unknown agreement ${quoted(name)}`);
}

function departmentsAt(place: Place, agreement: Agreement): readonly ReplayDepartment[] {
  const seen = new Set<string>();
  return listOf(place, (row) => {
    const at = field(row, 'id');
    const id = text(at);
    if (seen.has(id)) faultAt(at, `department ${quoted(id)} is given twice`);
    seen.add(id);
    return readDepartment(row, id, agreement);
  });
}
