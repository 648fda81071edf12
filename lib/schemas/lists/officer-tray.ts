import { z } from 'zod';
import { OFFICER_TASKS } from '@/lib/domain/vacancy/tray-item';
import { type SearchParams, wordParam } from './params';

const schema = z.object({ task: wordParam(OFFICER_TASKS) });

/** Which kind of task is shown alone, all of it; without one the whole tray. */
export const readOfficerTray = (params: SearchParams) => schema.parse(params);
