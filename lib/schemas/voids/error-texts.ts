import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { says } from '../message-key';

/** A text for every code that recording a void may answer. */
export const VOID_ERROR_TEXTS = {
  'not-found': says('voids.errors.not-found'),
  'not-empty-by-us': says('voids.errors.not-empty-by-us'),
  'department-must-not-bear': { field: 'bearer', text: says('voids.errors.department-must-not-bear') },
  'no-combined-letting': { field: 'ground', text: says('voids.errors.no-combined-letting') },
  'empty-without-combined-letting': {
    field: 'emptyUntil',
    text: says('voids.errors.empty-without-combined-letting'),
  },
  'empty-too-long': ({ latest }: { readonly latest: CalendarDate }) => ({
    ...{ field: 'emptyUntil', text: says('voids.errors.empty-too-long') },
    values: { day: latest.split('-').reverse().join('.') },
  }),
  'effort-needed': { field: 'effort', text: says('voids.errors.effort-needed') },
  'share-needed': { field: 'share', text: says('voids.errors.share-needed') },
  'share-without-sharing': { field: 'share', text: says('voids.errors.share-without-sharing') },
};
