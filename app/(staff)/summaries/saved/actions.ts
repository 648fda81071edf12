'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths } from '@/lib/platform/paths';
import { SUMMARY_ERROR_TEXTS } from '@/lib/schemas/summaries/error-texts';
import {
  approveSchema,
  commentSchema,
  editSummarySchema,
  endSummarySchema,
  restateSchema,
  saveSummarySchema,
  summaryStepSchema,
} from '@/lib/schemas/summaries/saved';
import { commentOnSummary } from '@/lib/usecases/summaries/comment-on-summary';
import { editSentences } from '@/lib/usecases/summaries/edit-sentences';
import { recallSummary } from '@/lib/usecases/summaries/recall-summary';
import { saveSummary } from '@/lib/usecases/summaries/save-summary';
import { withdrawSummary } from '@/lib/usecases/summaries/withdraw-summary';
import { approveAsOfToday, restateAsOfToday, sendAsOfToday } from './with-todays-figures';

export const saveSummaryAction = defineAction({
  permission: 'summary.write',
  errors: SUMMARY_ERROR_TEXTS,
  schema: saveSummarySchema,
  run: saveSummary,
  form: 'summary.save',
  redirectTo: ({ summaryId }) => paths.savedSummary(summaryId, 'saved'),
});

export const editSummaryAction = defineAction({
  permission: 'summary.write',
  errors: SUMMARY_ERROR_TEXTS,
  schema: editSummarySchema,
  run: editSentences,
  form: 'summary.edit',
  redirectTo: (_, { summaryId }) => paths.savedSummary(summaryId, 'edited'),
});

export const sendSummaryAction = defineAction({
  permission: 'summary.write',
  errors: SUMMARY_ERROR_TEXTS,
  schema: summaryStepSchema,
  run: sendAsOfToday,
  form: 'summary.send',
  stale: ['not-now', 'another-sent'],
  revalidate: [paths.home],
  redirectTo: (_, { summaryId }) => paths.savedSummary(summaryId, 'sent'),
});

export const approveSummaryAction = defineAction({
  permission: 'summary.close',
  errors: SUMMARY_ERROR_TEXTS,
  schema: approveSchema,
  run: approveAsOfToday,
  form: 'summary.approve',
  stale: ['not-now', 'figures-changed', 'text-changed', 'approved-already'],
  revalidate: [paths.home],
  redirectTo: ({ closesOn }, { summaryId }) =>
    paths.savedSummary(summaryId, closesOn === null ? 'approved' : 'approved-by-all'),
});

export const commentOnSummaryAction = defineAction({
  permission: 'summary.write',
  errors: SUMMARY_ERROR_TEXTS,
  schema: commentSchema,
  run: commentOnSummary,
  form: 'summary.comment',
  redirectTo: (_, { summaryId }) => paths.savedSummary(summaryId, 'commented'),
});

export const recallSummaryAction = defineAction({
  permission: 'summary.write',
  errors: SUMMARY_ERROR_TEXTS,
  schema: endSummarySchema,
  run: recallSummary,
  form: 'summary.recall',
  revalidate: [paths.home],
  redirectTo: (_, { summaryId }) => paths.savedSummary(summaryId, 'ended'),
});

export const withdrawSummaryAction = defineAction({
  permission: 'summary.write',
  errors: SUMMARY_ERROR_TEXTS,
  schema: endSummarySchema,
  run: withdrawSummary,
  form: 'summary.withdraw',
  revalidate: [paths.home],
  redirectTo: (_, { summaryId }) => paths.savedSummary(summaryId, 'ended'),
});

export const restateSummaryAction = defineAction({
  permission: 'summary.close',
  errors: SUMMARY_ERROR_TEXTS,
  schema: restateSchema,
  run: restateAsOfToday,
  form: 'summary.restate',
  revalidate: [paths.home],
  redirectTo: (_, { summaryId }) => paths.savedSummary(summaryId, 'restated'),
});
