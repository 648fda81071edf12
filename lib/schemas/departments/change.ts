import { z } from 'zod';
import type { NewDepartment, ProposedChange } from '@/lib/domain/department/department-change';
import { type AreaId, asId, type DepartmentId } from '@/lib/domain/shared/ids';
import { day } from '../days';
import { freeText } from '../free-text';
import { says } from '../message-key';
import { revision } from '../revision';

const departmentId = z.uuid().transform((text) => asId<DepartmentId>(text));
const count = z
  .string()
  .trim()
  .regex(/^[0-9]{1,5}$/, says('forms.number'))
  .transform(Number);
/** Signs that nobody sees, or that the database cannot keep; a form's own are taken off before, see lib/auth/forms/form-input.ts. */
const UNSEEN = /[\p{Cf}\p{Co}\p{Cn}\p{Cs}]|(?![\n\r\t])\p{Cc}/u;
const seen = () => freeText().refine((text) => !UNSEEN.test(text), says('forms.invalid'));
const number = seen().min(1).max(20);
const name = seen().min(2).max(120);
const maybe = (longest: number) =>
  seen()
    .max(longest)
    .default('')
    .transform((text) => (text === '' ? null : text));
const tier = seen()
  .max(40)
  .default('')
  .transform((text) => (text === '' ? null : text));
const areaId = z
  .string()
  .default('')
  .transform((text) => (text === '' ? null : text))
  .pipe(z.uuid().nullable())
  .transform((text) => (text === null ? null : asId<AreaId>(text)));

const decided = {
  effectiveOn: day,
  decidedOn: day,
  forum: seen().min(2).max(120),
  reason: seen().min(3).max(1000),
  areaReason: maybe(1000),
};

/** A new department as far as both forms ask the same of it. */
const one = { number, name, areaId, tier, tierReason: maybe(1000) };

export const mergeSchema = z
  .object({
    departmentId,
    with: z.array(departmentId).default([]),
    ...one,
    ...decided,
    family: count,
    youth: count,
    elderly: count,
  })
  .transform(
    ({
      departmentId: id,
      with: others,
      family,
      youth,
      elderly,
      effectiveOn,
      decidedOn,
      forum,
      reason,
      areaReason,
      ...of
    }): ProposedChange => ({
      ...{ kind: 'MERGE', from: [id, ...others], effectiveOn, decidedOn, forum, reason, areaReason },
      to: [{ ...placed(of), dwellings: { family, youth, elderly }, houses: [] }],
    }),
  );

/** A tier that nothing was chosen for has no reason either. */
const placed = <T extends { tier: string | null; tierReason: string | null }>(of: T): T =>
  of.tier === null ? { ...of, tierReason: null } : of;

const part = (at: 1 | 2) => ({
  [`number${at}`]: number,
  [`name${at}`]: name,
  [`areaId${at}`]: areaId,
  [`tier${at}`]: tier,
  [`tierReason${at}`]: maybe(1000),
  [`family${at}`]: count,
  [`youth${at}`]: count,
  [`elderly${at}`]: count,
});

export const splitSchema = z
  .object({
    departmentId,
    ...part(1),
    ...part(2),
    houses: z.array(seen().min(1).max(140)).max(2000).default([]),
    ...decided,
  })
  .transform(
    ({
      departmentId: id,
      houses,
      effectiveOn,
      decidedOn,
      forum,
      reason,
      areaReason,
      ...fields
    }): ProposedChange => {
      const of = fields as Readonly<Record<string, unknown>>;
      return {
        ...{ kind: 'SPLIT', from: [id], effectiveOn, decidedOn, forum, reason, areaReason },
        to: [partOf(of, 1, []), partOf(of, 2, houses)],
      };
    },
  );

/** The numbered fields of one part; each was read by the schema above. */
function partOf(of: Readonly<Record<string, unknown>>, at: 1 | 2, houses: readonly string[]): NewDepartment {
  const read = <T>(field: string): T => of[`${field}${at}`] as T;
  return placed({
    ...{ number: read<string>('number'), name: read<string>('name'), areaId: read<AreaId | null>('areaId') },
    ...{ tier: read<string | null>('tier'), tierReason: read<string | null>('tierReason'), houses },
    dwellings: {
      family: read<number>('family'),
      youth: read<number>('youth'),
      elderly: read<number>('elderly'),
    },
  });
}

export const answerChangeSchema = z.object({
  changeId: z.uuid(),
  revision,
  answer: z.enum(['CONFIRM', 'REFUSE', 'WITHDRAW']),
  reason: maybe(1000),
});

const proposing = {
  'not-found': says('departmentChanges.errors.not-found'),
  'vacancies-awaiting': says('departmentChanges.errors.vacancies-awaiting'),
  'too-few-departments': says('departmentChanges.errors.too-few-departments'),
  'department-closed': says('departmentChanges.errors.department-closed'),
  'already-changing': says('departmentChanges.errors.already-changing'),
  'not-of-one-party': says('departmentChanges.errors.not-of-one-party'),
  'in-the-past': { field: 'effectiveOn', text: says('departmentChanges.errors.in-the-past') },
  'decided-in-the-future': {
    field: 'decidedOn',
    text: says('departmentChanges.errors.decided-in-the-future'),
  },
  'number-taken': says('departmentChanges.errors.number-taken'),
  'dwellings-differ': says('departmentChanges.errors.dwellings-differ'),
  'rehousing-differs': says('departmentChanges.errors.rehousing-differs'),
  'unknown-area': { field: 'areaId', text: says('departmentChanges.errors.unknown-area') },
  'area-reason-needed': { field: 'areaReason', text: says('departmentChanges.errors.area-reason-needed') },
  'tier-needed': says('departmentChanges.errors.tier-needed'),
  'unknown-tier': says('departmentChanges.errors.unknown-tier'),
};

export const PROPOSE_CHANGE_ERRORS = proposing;
/** Of the two areas of a split, the first is where to look. */
export const PROPOSE_SPLIT_ERRORS = {
  ...proposing,
  'unknown-area': { ...proposing['unknown-area'], field: 'areaId1' },
};

export const ANSWER_CHANGE_ERRORS = {
  'not-found': proposing['not-found'],
  'vacancies-awaiting': proposing['vacancies-awaiting'],
  'number-taken': proposing['number-taken'],
  'department-closed': proposing['department-closed'],
  'rehousing-differs': proposing['rehousing-differs'],
  'being-placed': says('departmentChanges.errors.being-placed'),
  'reason-needed': { field: 'reason', text: says('forms.needed') },
  'not-open': says('departmentChanges.errors.not-open'),
  'own-proposal': says('departmentChanges.errors.own-proposal'),
  'others-proposal': says('departmentChanges.errors.others-proposal'),
};
