'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths, withQuery } from '@/lib/platform/paths';
import {
  ANSWER_CHANGE_ERRORS,
  answerChangeSchema,
  mergeSchema,
  PROPOSE_CHANGE_ERRORS,
  PROPOSE_SPLIT_ERRORS,
  splitSchema,
} from '@/lib/schemas/departments/change';
import { answerChange } from '@/lib/usecases/departments/answer-change';
import { proposeChange } from '@/lib/usecases/departments/propose-change';

export const proposeMergeAction = defineAction({
  permission: 'department.change',
  form: 'department.merge',
  schema: mergeSchema,
  run: proposeChange,
  errors: PROPOSE_CHANGE_ERRORS,
  redirectTo: ({ changeId }, { from: [first = ''] }) =>
    withQuery(paths.departmentChange(first, changeId), { done: 'proposed' }),
  revalidate: [paths.departments],
});

export const proposeSplitAction = defineAction({
  permission: 'department.change',
  form: 'department.split',
  schema: splitSchema,
  run: proposeChange,
  errors: PROPOSE_SPLIT_ERRORS,
  redirectTo: ({ changeId }, { from: [first = ''] }) =>
    withQuery(paths.departmentChange(first, changeId), { done: 'proposed' }),
  revalidate: [paths.departments],
});

export const answerChangeAction = defineAction({
  permission: 'department.change',
  schema: answerChangeSchema,
  run: answerChange,
  errors: ANSWER_CHANGE_ERRORS,
  stale: ['not-open'],
  done: 'departmentChanges.done.answered',
  revalidate: [paths.departments],
});
