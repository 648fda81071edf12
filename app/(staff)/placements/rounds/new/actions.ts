'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths } from '@/lib/platform/paths';
import { says } from '@/lib/schemas/message-key';
import { ROUND_ERROR_TEXTS } from '@/lib/schemas/placements/error-texts';
import { makeRoundSchema } from '@/lib/schemas/placements/round';
import { makeRound } from '@/lib/usecases/placements/make-round';

export const makeRoundAction = defineAction({
  permission: 'placement.plan',
  schema: makeRoundSchema,
  run: makeRound,
  errors: {
    ...ROUND_ERROR_TEXTS,
    'round-under-way': ({ roundId }) => ({
      text: says('placements.errors.round-under-way'),
      link: { href: paths.placementRound(roundId), text: says('placements.errors.round-under-way-link') },
    }),
  },
  redirectTo: ({ roundId }) => paths.placementRound(roundId, 'made'),
});
