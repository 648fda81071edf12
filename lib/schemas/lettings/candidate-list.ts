import { z } from 'zod';
import { placeParam } from '../lists/params';

/** Where on the list the page of candidates begins. */
export const candidateListSchema = z.object({ after: placeParam });
