import { z } from 'zod';
import { TRANSITIONAL_ENDS } from '@/lib/domain/transitional/transitional';
import { day } from '../days';
import { revision } from '../revision';
import { slotId } from '../slots/fields';

export const beginTransitionalSchema = z.object({ slotId, from: day, until: day });
export const assessTransitionalSchema = z.object({ slotId, revision, on: day });
export const endTransitionalSchema = z.object({ slotId, revision, on: day, as: z.enum(TRANSITIONAL_ENDS) });
