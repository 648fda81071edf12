import { z } from 'zod';
import { TOLD_EVENTS } from '@/lib/domain/vacancy/told-events';
import { instant, pageSize } from './fields';

/** Opaque to the reader: the event's transaction and its number. */
const position = z
  .string()
  .regex(/^[0-9]{1,18}-[0-9]{1,18}$/)
  .meta({
    da: 'Hvor langt du er nået. Gem den, og send den som after næste gang',
    en: 'How far you have come. Keep it and send it as after the next time',
  });

const event = z
  .strictObject({
    kind: z.enum(TOLD_EVENTS),
    vacancyId: z.uuid(),
    reference: z.string(),
    externalId: z.string().nullable(),
    by: z.enum(['ORGANISATION', 'MUNICIPALITY', 'SYSTEM']).meta({ da: 'Hvilken part', en: 'Which party' }),
    occurredAt: instant,
  })
  .meta({
    id: 'Event',
    da: 'Noget er sket. Hent boligen for at se hvad',
    en: 'Something happened. Fetch the vacancy to see what',
  });

export const eventPage = z
  .strictObject({
    items: z.array(event),
    cursor: position,
    more: z.boolean().meta({ da: 'Der er flere nu', en: 'There are more now' }),
  })
  .meta({ id: 'EventPage' });

export const eventQuery = z.strictObject({ after: position.optional(), limit: pageSize });
