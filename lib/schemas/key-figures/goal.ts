import { z } from 'zod';
import { FIGURE_NAMES, type FigureName } from '@/lib/domain/key-figures/catalogue';
import { GOAL_KINDS, type GoalKind } from '@/lib/domain/key-figures/goal-kinds';
import type { GoalFault, GoalPlace, GoalSubject } from '@/lib/domain/key-figures/goal-terms';
import { type FigurePlaceAt, readPlaceMark } from '@/lib/domain/key-figures/place-mark';
import { asId, type GoalId, type MunicipalityId } from '@/lib/domain/shared/ids';
import { AREA_CATEGORIES, type AreaCategory } from '@/lib/domain/statute/area-categories';
import { day, maybeDay } from '../days';
import { freeText } from '../free-text';
import { type MessageKey, says } from '../message-key';
import { revision } from '../revision';
import { wholeUnits } from '../vacancies/fields';

const MOST = 999_999;

const amount = z
  .string()
  .trim()
  .default('')
  .transform((text, context) => {
    if (text === '') return null;
    const whole = wholeUnits(text, 0);
    if (whole !== null && whole >= 1 && whole <= MOST) return whole;
    context.addIssue({ code: 'custom', message: says('forms.number') });
    return z.NEVER;
  });

/** Of a figure, or of a list: which of them is needed the domain says. */
const year = z
  .string()
  .trim()
  .default('')
  .pipe(z.string().regex(/^(199[0-9]|20[0-9][0-9])?$/, says('keyFigures.goals.errors.year')))
  .transform((text) => (text === '' ? null : Number(text)));

const terms = {
  amount,
  comparedWith: freeText()
    .max(120)
    .default('')
    .transform((text) => text || null),
  ...{ baselineYear: year, byYear: year },
  source: freeText().min(3).max(200),
  from: day,
  to: maybeDay,
};

const municipalityId = z.uuid().transform((id) => asId<MunicipalityId>(id.toLowerCase()));

/** Several areas, or one group, or the whole municipality; null: neither. */
function placeOf(
  marks: readonly (FigurePlaceAt | null)[],
  municipality: MunicipalityId,
): GoalPlace | MessageKey {
  const [first] = marks;
  if (!first) return says('forms.chooseOne');
  const areaIds = marks.flatMap((mark) => (mark?.level === 'AREA' ? [mark.id] : []));
  if (areaIds.length === marks.length) return { level: 'AREA', areaIds: [...new Set(areaIds)].sort() };
  if (marks.length > 1 || first.level === 'DEPARTMENT') return says('keyFigures.goals.errors.places');
  if (first.id !== municipality) return says('keyFigures.goals.errors.not-found');
  return first.level === 'GROUP' ? { level: 'GROUP', groupName: first.groupName } : { level: 'MUNICIPALITY' };
}

/** What is left empty in a list to choose from is nothing chosen. */
const oneOf = <T extends string>(values: readonly T[]) =>
  z.preprocess((text) => text || null, z.enum(values, says('forms.chooseOne')).nullable());

/** A figure, or the list that the areas are to be off; null where it is not chosen. */
function subjectOf(
  kind: GoalKind,
  { figure, list }: { readonly figure: FigureName | null; readonly list: AreaCategory | null },
  place: GoalPlace,
): GoalSubject | 'figure' | 'list' {
  if (kind === 'OFF_LIST') return list === null ? 'list' : { kind, list, place };
  return figure === null ? 'figure' : { kind, figure, place };
}

export const setGoalSchema = z
  .object({
    ...{ municipalityId, ...terms },
    kind: z.enum(GOAL_KINDS, says('forms.chooseOne')),
    ...{ figure: oneOf(FIGURE_NAMES), list: oneOf(AREA_CATEGORIES) },
    places: z.array(z.string().max(200)).max(100).default([]),
  })
  .transform(({ municipalityId: town, kind, figure, list, places, ...said }, context) => {
    const refuse = (field: string, message: MessageKey) => {
      context.addIssue({ code: 'custom', path: [field], message });
      return z.NEVER;
    };
    const place = placeOf(places.map(readPlaceMark), town);
    if (typeof place === 'string') return refuse('places', place);
    const subject = subjectOf(kind, { figure, list }, place);
    if (typeof subject === 'string') return refuse(subject, says('forms.chooseOne'));
    return { municipalityId: town, subject, terms: said };
  });

const named = {
  ...{ goalId: z.uuid().transform((id) => asId<GoalId>(id.toLowerCase())), revision },
  because: freeText().min(3).max(500),
};

export const changeGoalSchema = z
  .object({ ...named, ...terms })
  .transform(({ goalId, revision: drawn, because, ...said }) => ({
    ...{ goalId, because, revision: drawn, terms: said },
  }));

export const endGoalSchema = z.object({ ...named, to: day });

/** What stands against a goal, at the field it is about. */
export const GOAL_FAULT_TEXTS = {
  'not-of-level': { field: 'places', text: 'keyFigures.goals.errors.not-of-level' },
  'not-counted': { field: 'figure', text: 'keyFigures.goals.errors.not-counted' },
  'several-shares': { field: 'places', text: 'keyFigures.goals.errors.several-shares' },
  'amount-needed': { field: 'amount', text: 'keyFigures.goals.errors.amount-needed' },
  'amount-of-indicator': { field: 'amount', text: 'keyFigures.goals.errors.amount-of-indicator' },
  'against-itself': { field: 'comparedWith', text: 'keyFigures.goals.errors.against-itself' },
  'compared-target': { field: 'comparedWith', text: 'keyFigures.goals.errors.compared-target' },
  'baseline-needed': { field: 'baselineYear', text: 'keyFigures.goals.errors.baseline-needed' },
  'baseline-of-list': { field: 'baselineYear', text: 'keyFigures.goals.errors.baseline-of-list' },
  'by-needed': { field: 'byYear', text: 'keyFigures.goals.errors.by-needed' },
  'by-of-figure': { field: 'byYear', text: 'keyFigures.goals.errors.by-of-figure' },
  'list-of-group': { field: 'places', text: 'keyFigures.goals.errors.list-of-group' },
  'baseline-later': { field: 'baselineYear', text: 'keyFigures.goals.errors.baseline-later' },
  'end-before-start': { field: 'to', text: 'keyFigures.goals.errors.end-before-start' },
} as const satisfies Record<GoalFault, { readonly field: string; readonly text: MessageKey }>;
