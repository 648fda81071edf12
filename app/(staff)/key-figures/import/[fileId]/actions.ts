'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths } from '@/lib/platform/paths';
import { confirmFiguresSchema, discardFiguresSchema } from '@/lib/schemas/key-figures/import';
import { confirmFigures } from '@/lib/usecases/key-figures/confirm-figures';
import { discardFigures } from '@/lib/usecases/key-figures/discard-figures';

export const confirmFiguresAction = defineAction({
  permission: 'figure.enter',
  form: 'confirm-figures',
  schema: confirmFiguresSchema,
  run: confirmFigures,
  errors: {
    'not-found': 'keyFigures.errors.not-found',
    'import-ended': ({ by }) => ({ text: 'keyFigures.errors.import-ended', values: { by } }),
    'figures-changed': 'keyFigures.errors.figures-changed',
  },
  stale: ['figures-changed', 'import-ended'],
  redirectTo: (_, { importId }) => paths.figureImport(importId),
  revalidate: [paths.keyFigures, paths.departments],
});

export const discardFiguresAction = defineAction({
  permission: 'figure.enter',
  form: 'discard-figures',
  schema: discardFiguresSchema,
  run: discardFigures,
  errors: {
    'not-found': 'keyFigures.errors.not-found',
    'import-ended': ({ by }) => ({ text: 'keyFigures.errors.import-ended', values: { by } }),
  },
  redirectTo: (_, { importId }) => paths.figureImport(importId),
});
