import { useTranslations } from 'next-intl';
import { GOAL_KINDS, type GoalKind } from '@/lib/domain/key-figures/goal-kinds';
import type { GoalTerms } from '@/lib/domain/key-figures/goal-terms';
import { AREA_CATEGORIES } from '@/lib/domain/statute/area-categories';
import type { ActField } from '../slots/act-field';
import type { Option } from '../ui/select-field';
import { type PlaceChoice, useFigureOptions } from './figure-filters';

/** What is agreed of a goal and can be agreed anew; `said` is what stands, and asks for what its kind has. */
export function useTermFields(
  groups: readonly string[],
  said?: GoalTerms & { readonly kind: GoalKind },
): readonly ActField[] {
  const t = useTranslations('keyFigures.goals.form');
  const figureFields = useFigureTermFields(groups, said);
  const byYear: ActField = {
    ...{ kind: 'text', name: 'byYear', label: t('byYear'), hint: t('byYearHint'), inputMode: 'numeric' },
    ...{ width: 'short', maxLength: 4, optional: said === undefined, value: textOf(said?.byYear) },
  };
  return [
    ...(said?.kind === 'OFF_LIST' ? [] : figureFields),
    ...(said === undefined || said.kind === 'OFF_LIST' ? [byYear] : []),
    {
      ...{ kind: 'text', name: 'source', label: t('source'), hint: t('sourceHint'), maxLength: 200 },
      value: said?.source,
    },
    { kind: 'day', name: 'from', label: t('from'), hint: said && t('fromHint'), value: said?.from },
    {
      ...{ kind: 'day', name: 'to', label: t('to'), hint: t('toHint'), optional: true },
      value: said?.to ?? undefined,
    },
  ];
}

/** What is said of a figure alone. */
function useFigureTermFields(groups: readonly string[], said?: GoalTerms): readonly ActField[] {
  const t = useTranslations('keyFigures.goals.form');
  return [
    {
      ...{ kind: 'text', name: 'amount', label: t('amount'), hint: t('amountHint'), inputMode: 'numeric' },
      ...{ width: 'short', maxLength: 7, optional: true, value: textOf(said?.amount) },
    },
    {
      ...{ kind: 'text', name: 'baselineYear', label: t('baselineYear'), hint: t('baselineHint') },
      ...{ inputMode: 'numeric', width: 'short', maxLength: 4, value: textOf(said?.baselineYear) },
      optional: said === undefined,
    },
    {
      ...{ kind: 'select', name: 'comparedWith', label: t('comparedWith'), hint: t('comparedHint') },
      ...{ options: groups.map((name) => ({ value: name, label: name })), optional: true },
      ...{ placeholder: t('theMunicipality'), value: said?.comparedWith ?? undefined },
    },
  ];
}

const textOf = (value: number | null | undefined): string | undefined =>
  value == null ? undefined : String(value);

/** A goal from nothing: of what figure or list, where, and then what is agreed of it. */
export function useGoalFields(
  places: readonly PlaceChoice[],
  municipalities: readonly Option[],
): readonly ActField[] {
  const t = useTranslations('keyFigures.goals.form');
  const lists = useTranslations('keyFigures.goals.lists');
  const choose = useTranslations('keyFigures.form')('choose');
  const [only] = municipalities;
  return [
    municipalities.length === 1 && only
      ? { kind: 'hidden', name: 'municipalityId', value: only.value }
      : {
          ...{ kind: 'select', name: 'municipalityId', label: t('municipality'), placeholder: choose },
          options: municipalities,
        },
    {
      ...{ kind: 'radio', name: 'kind', label: t('kind') },
      choices: GOAL_KINDS.map((kind) => ({
        value: kind,
        label: t(`kinds.${kind}`),
        hint: t(`kindHints.${kind}`),
      })),
    },
    {
      ...{ kind: 'select', name: 'figure', label: t('figure'), hint: t('figureHint'), placeholder: choose },
      ...{ options: useFigureOptions(), optional: true },
    },
    {
      ...{ kind: 'select', name: 'list', label: t('list'), hint: t('listHint'), placeholder: choose },
      ...{ options: AREA_CATEGORIES.map((list) => ({ value: list, label: lists(list) })), optional: true },
    },
    {
      ...{ kind: 'checks', name: 'places', label: t('places'), hint: t('placesHint') },
      choices: places.map(({ mark, name, of }) => ({ value: mark, label: of ? `${name} · ${of}` : name })),
    },
    ...useTermFields(groupsOf(places)),
  ];
}

/** The groups that figures are published of. */
export const groupsOf = (places: readonly PlaceChoice[]): readonly string[] => [
  ...new Set(places.flatMap(({ level, name }) => (level === 'GROUP' ? [name] : []))),
];
