import { z } from 'zod';
import { asId, type DepartmentId } from '@/lib/domain/shared/ids';
import { day } from '../days';
import { freeText } from '../free-text';
import { firstOf, type SearchParams } from '../lists/params';
import { says } from '../message-key';

const FIGURE = /^([0-9]{1,2}|100)(?:[,.]([0-9]{1,4}))?$/;

/** Percent as Danes write it, as text with a decimal point; left empty it is none. */
const figure = z
  .string()
  .trim()
  .default('')
  .transform((text, context) => {
    if (text === '') return null;
    const [, whole, decimals] = FIGURE.exec(text) ?? [];
    if (whole !== undefined) return decimals === undefined ? whole : `${whole}.${decimals}`;
    context.addIssue({ code: 'custom', message: says('lateKnowledge.placement.errors.figure') });
    return z.NEVER;
  });

const maybe = (most: number) =>
  freeText()
    .max(most)
    .default('')
    .transform((text) => (text === '' ? null : text));

/** A placement that was decided in time and is entered too late. */
export const latePlacementSchema = z.object({
  departmentId: z.uuid().transform((text) => asId<DepartmentId>(text)),
  tier: z.string().regex(/^[A-Z][A-Z0-9_]{0,39}$/),
  from: day,
  decidedOn: day,
  forum: freeText().min(3).max(120),
  figure,
  figureSource: maybe(300),
  deviationReason: maybe(500),
  reason: freeText().min(3).max(1000),
  criteria: z.array(z.string().max(40)).max(20).default([]),
});

const error = (
  code:
    | 'for-a-round'
    | 'decided-after-it-began'
    | 'decided-in-the-future'
    | 'unknown-tier'
    | 'unknown-criterion'
    | 'as-it-is'
    | 'no-agreement'
    | 'department-closed',
) => says(`lateKnowledge.placement.errors.${code}`);

export const LATE_PLACEMENT_ERRORS = {
  'for-a-round': { field: 'from', text: error('for-a-round') },
  'decided-after-it-began': { field: 'decidedOn', text: error('decided-after-it-began') },
  'decided-in-the-future': { field: 'decidedOn', text: error('decided-in-the-future') },
  'unknown-tier': { field: 'tier', text: error('unknown-tier') },
  'unknown-criterion': { field: 'criteria', text: error('unknown-criterion') },
  'as-it-is': { field: 'tier', text: error('as-it-is') },
  'no-agreement': { field: 'from', text: error('no-agreement') },
  'department-closed': error('department-closed'),
  'not-found': says('forms.staleForm'),
};

const FIELDS = [
  'tier',
  'from',
  'decidedOn',
  'forum',
  'figure',
  'figureSource',
  'deviationReason',
  'reason',
] as const;

/** What stands in the address: typed, and looked at or not. */
export function readLatePlacementQuery(search: SearchParams, departmentId: DepartmentId) {
  const values: Record<string, string> = {};
  for (const name of FIELDS) {
    const value = firstOf(search[name]);
    if (value !== undefined) values[name] = value;
  }
  const sent = search['criteria[]'];
  const criteria = sent === undefined ? [] : typeof sent === 'string' ? [sent] : sent;
  return {
    values,
    criteria,
    raw: { ...values, departmentId, criteria },
    looks: firstOf(search.show) === 'preview',
  };
}
