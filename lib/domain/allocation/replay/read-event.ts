import type { Agreement } from '../../agreement/agreement';
import { DWELLING_TYPES, OCCASIONS, RETURN_REASONS } from '../../agreement/vocabulary';
import { day, faultAt, field, optional, type Place, quoted, text, word } from '../../shared/reading';
import { EVENT_TYPES, type ReplayEvent } from './document';

export type Known = { readonly agreement: Agreement; readonly departments: ReadonlySet<string> };

/** One event; only the fields of its own type are looked at. */
export function readEvent(row: Place, known: Known): ReplayEvent {
  const type = word(field(row, 'type'), EVENT_TYPES, 'event type');
  const vacancy = text(field(row, 'vacancy'));
  if (type === 'report') return reportAt(row, vacancy, known);
  if (type === 'return') {
    const reason = word(field(row, 'reason'), RETURN_REASONS, 'return reason');
    day(field(row, 'on'));
    return { type, vacancy, reason };
  }
  day(field(row, 'on'));
  return { type, vacancy };
}

function reportAt(row: Place, vacancy: string, { agreement, departments }: Known): ReplayEvent {
  const department = departmentAt(field(row, 'department'), departments);
  const dwellingType = word(field(row, 'dwellingType'), DWELLING_TYPES, 'dwelling type');
  const rules = agreement.dwellingRules.map((terms) => terms.rule);
  const allocationRule = optional(field(row, 'allocationRule'), (at) => word(at, rules, 'allocation rule'));
  const occasion = optional(field(row, 'occasion'), (at) => word(at, OCCASIONS, 'occasion')) ?? 'RELET';
  const on = day(field(row, 'on'));
  return { type: 'report', vacancy, department, facts: { dwellingType, occasion, allocationRule, on } };
}

function departmentAt(place: Place, departments: ReadonlySet<string>): string {
  const id = text(place);
  return departments.has(id) ? id : faultAt(place, `unknown department ${quoted(id)}`);
}
