'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths } from '@/lib/platform/paths';
import { faultyText } from '@/lib/schemas/key-figures/error-texts';
import { restateFigureSchema, withdrawFigureSchema } from '@/lib/schemas/key-figures/figure';
import {
  type RestatedFigure,
  restateFigure,
  withdrawFigure,
} from '@/lib/usecases/key-figures/restate-figure';

/** A figure is put right with another, or withdrawn with nothing in its place. */
const correcting = {
  errors: {
    'not-found': 'keyFigures.errors.not-found',
    'not-yours': 'keyFigures.errors.not-yours',
    'nothing-changed': 'keyFigures.errors.nothing-changed',
    faulty: faultyText,
  },
  redirectTo: ({ name, mark }: RestatedFigure) => paths.figureSeries(name, mark),
  revalidate: [paths.keyFigures, paths.departments],
} as const;

export const restateFigureAction = defineAction({
  permission: 'figure.enter',
  ...correcting,
  schema: restateFigureSchema,
  run: restateFigure,
});

export const withdrawFigureAction = defineAction({
  permission: 'figure.enter',
  ...correcting,
  form: 'withdraw-figure',
  schema: withdrawFigureSchema,
  run: withdrawFigure,
});
