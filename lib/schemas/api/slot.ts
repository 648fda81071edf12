import { z } from 'zod';
import { RETURN_REASONS } from '@/lib/domain/agreement/vocabulary';
import { SLOT_STATES } from '@/lib/domain/slot/slot-state';
import { bilingual, cursor, day, home, instant, pageSize, place, words } from './fields';
import { vacancySlot } from './vacancy';

export const slotSchema = z
  .strictObject({
    ...vacancySlot.shape,
    vacancyId: z.uuid(),
    reference: z.string(),
    ...{ organisationId: z.uuid(), municipalityId: z.uuid(), departmentId: z.uuid() },
    departmentNumber: z.string(),
    tier: z.string(),
    home,
    availableOn: day,
    demands: z
      .array(z.strictObject({ demand: z.string(), label: bilingual }))
      .meta({ da: 'Krav til den, der anvises', en: 'Demands on whoever is named' }),
    claimedAt: instant.nullable(),
    changedAt: instant.nullable().meta({
      da: 'Boligen blev ændret, og fristen begyndte forfra',
      en: 'The home was changed and its deadline began anew',
    }),
    leaseSignedOn: day.nullable(),
  })
  .meta({ id: 'Slot', da: 'En bolig til kommunal anvisning', en: 'A home for municipal allocation' });

export const slotPage = z.strictObject({ items: z.array(slotSchema), next: cursor }).meta({ id: 'SlotPage' });

export const slotQuery = z.strictObject({
  after: place.optional(),
  limit: pageSize,
  state: z.enum(SLOT_STATES).optional(),
});

export const claimSchema = z.strictObject({}).meta({ id: 'SlotClaim' });

/** `DEADLINE_EXPIRED` is the deadline's own reason, which nobody gives. */
const GIVEN_REASONS = RETURN_REASONS.filter((reason) => reason !== 'DEADLINE_EXPIRED');

export const returnSchema = z
  .strictObject({
    reason: z.enum(GIVEN_REASONS),
    text: words(0, 1000).default('').meta({
      da: 'Til boligorganisationen; intet om borgeren. Skal udfyldes ved OTHER',
      en: 'To the organisation; nothing about the citizen. Needed with OTHER',
    }),
  })
  .refine(({ reason, text }) => reason !== 'OTHER' || text.length >= 3, {
    path: ['text'],
    message: 'missing',
  })
  .meta({ id: 'SlotReturn' });

export type ApiSlot = z.output<typeof slotSchema>;
