'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths } from '@/lib/platform/paths';
import { ROUND_ERROR_TEXTS } from '@/lib/schemas/placements/error-texts';
import {
  assessSchema,
  changeRoundSchema,
  decideRowSchema,
  endRoundSchema,
  ofRoundSchema,
  roundStepSchema,
} from '@/lib/schemas/placements/round';
import { acceptProposals } from '@/lib/usecases/placements/accept-proposals';
import { assessDepartment } from '@/lib/usecases/placements/assess-department';
import { changeRound } from '@/lib/usecases/placements/change-round';
import { decideRow } from '@/lib/usecases/placements/decide-row';
import { fetchFigures } from '@/lib/usecases/placements/fetch-figures';
import { recallRound, withdrawRound } from '@/lib/usecases/placements/recall-round';
import { sendRound } from '@/lib/usecases/placements/send-round';
import { signRound } from '@/lib/usecases/placements/sign-round';
import { undoRound } from '@/lib/usecases/placements/undo-round';

export const changeRoundAction = defineAction({
  permission: 'placement.plan',
  errors: ROUND_ERROR_TEXTS,
  schema: changeRoundSchema,
  run: changeRound,
  redirectTo: (_, { roundId }) => paths.placementRound(roundId, 'changed'),
});

export const fetchFiguresAction = defineAction({
  permission: 'placement.plan',
  errors: ROUND_ERROR_TEXTS,
  schema: ofRoundSchema,
  run: fetchFigures,
  form: 'round.fetch',
  redirectTo: (_, { roundId }) => paths.placementRound(roundId, 'fetched'),
});

export const acceptProposalsAction = defineAction({
  permission: 'placement.plan',
  errors: ROUND_ERROR_TEXTS,
  schema: ofRoundSchema,
  run: acceptProposals,
  form: 'round.accept',
  redirectTo: (_, { roundId }) => paths.placementRound(roundId, 'accepted'),
});

export const decideRowAction = defineAction({
  permission: 'placement.plan',
  errors: ROUND_ERROR_TEXTS,
  schema: decideRowSchema,
  run: decideRow,
  form: 'round.decide',
  stale: ['sent-for-signing', 'round-closed'],
  redirectTo: (_, { roundId }) => paths.placementRound(roundId, 'decided'),
});

export const assessAction = defineAction({
  permission: 'placement.assess',
  errors: ROUND_ERROR_TEXTS,
  schema: assessSchema,
  run: assessDepartment,
  redirectTo: (_, { roundId }) => paths.placementRound(roundId, 'assessed'),
});

export const sendRoundAction = defineAction({
  permission: 'placement.plan',
  errors: ROUND_ERROR_TEXTS,
  schema: roundStepSchema,
  run: sendRound,
  form: 'round.send',
  revalidate: [paths.home],
  redirectTo: (_, { roundId }) => paths.placementRound(roundId, 'sent'),
});

export const signRoundAction = defineAction({
  permission: 'placement.sign',
  errors: ROUND_ERROR_TEXTS,
  revalidate: [paths.home],
  schema: roundStepSchema,
  run: signRound,
  stale: ['signed-already', 'not-sent', 'round-closed'],
  redirectTo: ({ placed }, { roundId }) =>
    paths.placementRound(roundId, placed === null ? 'signed' : 'taken'),
});

export const recallRoundAction = defineAction({
  permission: 'placement.plan',
  errors: ROUND_ERROR_TEXTS,
  schema: endRoundSchema,
  run: recallRound,
  form: 'round.recall',
  revalidate: [paths.home],
  redirectTo: (_, { roundId }) => paths.placementRound(roundId, 'ended'),
});

export const withdrawRoundAction = defineAction({
  permission: 'placement.plan',
  errors: ROUND_ERROR_TEXTS,
  schema: endRoundSchema,
  run: withdrawRound,
  form: 'round.withdraw',
  revalidate: [paths.home],
  redirectTo: (_, { roundId }) => paths.placementRound(roundId, 'ended'),
});

export const undoRoundAction = defineAction({
  permission: 'placement.sign',
  errors: ROUND_ERROR_TEXTS,
  revalidate: [paths.home],
  schema: endRoundSchema,
  run: undoRound,
  form: 'round.undo',
  redirectTo: (_, { roundId }) => paths.placementRound(roundId, 'ended'),
});
