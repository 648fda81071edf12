import { z } from 'zod';
import { DESIGNATIONS, type DesignationKind } from '@/lib/domain/agreement/vocabulary';
import type { ListedDesignation } from '@/lib/domain/placement/designation-list';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { type AreaId, asId, type MunicipalityId } from '@/lib/domain/shared/ids';
import { day } from '../days';
import { freeText } from '../free-text';
import type { SearchParams } from '../lists/params';
import { firstOf } from '../lists/params';
import { says } from '../message-key';
import { writtenDay } from '../who-and-when';

/** One box of the form: an area in a category. */
export const boxOf = ({ areaId, designation }: ListedDesignation): string => `${areaId} ${designation}`;

const box = z.string().transform((text, context): ListedDesignation => {
  const [area = '', word = ''] = text.split(' ');
  const designation = DESIGNATIONS.find((one): one is DesignationKind => one === word);
  if (designation !== undefined && z.uuid().safeParse(area).success)
    return { areaId: asId<AreaId>(area), designation };
  context.addIssue({ code: 'custom', message: says('designations.errors.unknown-area') });
  return z.NEVER;
});

const MOST = 2000;

const list = {
  municipalityId: z.uuid().transform((text) => asId<MunicipalityId>(text)),
  listOn: day,
  source: freeText().min(3).max(300),
  reason: freeText()
    .max(1000)
    .default('')
    .refine((text) => text === '' || text.length >= 3, says('designations.errors.reason-needed'))
    .transform((text) => (text === '' ? null : text)),
  listed: z.array(box).max(MOST).default([]),
};

/** An official list as it was read off. */
export const designationListSchema = z.object(list);
export const enterDesignationsSchema = z.object({ ...list, stamp: z.string().regex(/^[0-9a-f]{32}$/) });

export const DESIGNATION_ERRORS = {
  'list-to-come': { field: 'listOn', text: says('designations.errors.list-to-come') },
  'newer-list-known': ({ from }: { readonly from: CalendarDate }) => ({
    ...{ field: 'listOn', text: says('designations.errors.newer-list-known') },
    values: { day: writtenDay(from) },
  }),
  'begins-that-day': says('designations.form.thatDay'),
  'unknown-area': says('designations.errors.unknown-area'),
  'not-found': says('designations.errors.not-found'),
  'reason-needed': { field: 'reason', text: says('designations.errors.reason-needed') },
  'list-changed': says('designations.errors.list-changed'),
};

/** What the page was asked: the list that is to be looked at, and whether it is. */
export function readListQuery(search: SearchParams) {
  const raw: Record<string, unknown> = { listed: boxesOf(search) };
  const values: Record<string, string> = {};
  for (const name of ['municipalityId', 'listOn', 'source', 'reason']) {
    const value = firstOf(search[name]);
    if (value === undefined) continue;
    raw[name] = value;
    values[name] = value;
  }
  const typed = values.listOn !== undefined;
  return { raw, values, boxes: boxesOf(search), typed, looks: firstOf(search.show) === 'preview' };
}

/** The form again with what was typed. */
export function typedAgain(
  path: string,
  values: Readonly<Record<string, string>>,
  boxes: readonly string[],
): string {
  const query = new URLSearchParams(values);
  for (const one of boxes) query.append('listed[]', one);
  return `${path}?${query}`;
}

function boxesOf(search: SearchParams): readonly string[] {
  const sent = search['listed[]'];
  return sent === undefined ? [] : typeof sent === 'string' ? [sent] : sent;
}

const count = z.coerce.number().int().min(0).max(100_000);
const entered = z.object({ begun: count, ended: count, found: count });

/** What was just entered, told on the page that follows; null where nothing was. */
export const readEnteredList = (search: SearchParams) => entered.safeParse(search).data ?? null;
