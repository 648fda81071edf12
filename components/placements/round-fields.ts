import type { ActField } from '../slots/act-field';

type Words = (
  key:
    | 'name'
    | 'nameHint'
    | 'forum'
    | 'forumHint'
    | 'meetingOn'
    | 'effectiveOn'
    | 'effectiveHint'
    | 'ownBelow'
    | 'ownBelowHint',
) => string;

export interface RoundValues {
  title?: string;
  forum?: string;
  meetingOn?: string;
  effectiveOn?: string;
  ownAssessmentBelow?: number | null;
}

/** What a round is called, where it is decided, and from when it holds. */
export const roundFields = (t: Words, values: RoundValues, tomorrow: string): readonly ActField[] => [
  { kind: 'text', name: 'title', label: t('name'), hint: t('nameHint'), value: values.title, maxLength: 120 },
  {
    kind: 'text',
    name: 'forum',
    label: t('forum'),
    hint: t('forumHint'),
    value: values.forum,
    maxLength: 120,
  },
  { kind: 'day', name: 'meetingOn', label: t('meetingOn'), value: values.meetingOn },
  {
    ...{ kind: 'day', name: 'effectiveOn', label: t('effectiveOn'), hint: t('effectiveHint') },
    ...{ value: values.effectiveOn, min: tomorrow, optional: true },
  },
  {
    ...{ kind: 'text', name: 'ownAssessmentBelow', label: t('ownBelow'), hint: t('ownBelowHint') },
    ...{ value: values.ownAssessmentBelow?.toString() ?? '', optional: true },
    ...{ inputMode: 'numeric', width: 'short', maxLength: 4 },
  },
];
