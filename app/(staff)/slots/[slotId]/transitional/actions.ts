'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths } from '@/lib/platform/paths';
import { BEGIN_ERROR_TEXTS, HELD_ERROR_TEXTS } from '@/lib/schemas/transitional/error-texts';
import {
  assessTransitionalSchema,
  beginTransitionalSchema,
  endTransitionalSchema,
} from '@/lib/schemas/transitional/transitional';
import { assessTransitional } from '@/lib/usecases/transitional/assess-transitional';
import { beginTransitional } from '@/lib/usecases/transitional/begin-transitional';
import { endTransitional } from '@/lib/usecases/transitional/end-transitional';

/** Whatever is recorded of a transitional home leads back to it. */
const recording = {
  redirectTo: ({ slotId }: { readonly slotId: string }) => paths.transitionalOf(slotId),
  revalidate: [paths.transitional],
} as const;

export const beginTransitionalAction = defineAction({
  permission: 'transitional.record',
  ...recording,
  schema: beginTransitionalSchema,
  run: beginTransitional,
  errors: BEGIN_ERROR_TEXTS,
});

export const assessTransitionalAction = defineAction({
  permission: 'transitional.record',
  ...recording,
  form: 'transitional.assess',
  schema: assessTransitionalSchema,
  run: assessTransitional,
  errors: HELD_ERROR_TEXTS,
});

export const endTransitionalAction = defineAction({
  permission: 'transitional.record',
  ...recording,
  form: 'transitional.end',
  schema: endTransitionalSchema,
  run: endTransitional,
  errors: HELD_ERROR_TEXTS,
});
