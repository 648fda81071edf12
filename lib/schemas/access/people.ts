import { z } from 'zod';
import { asId, type MembershipId, type UserId } from '@/lib/domain/shared/ids';

export const colleagueSchema = z.object({ userId: z.guid().transform((id) => asId<UserId>(id)) });

export const membershipChoiceSchema = z.object({
  membership: z.guid().transform((id) => asId<MembershipId>(id)),
});

export const languageChoiceSchema = z.object({ language: z.enum(['da', 'en']) });

export const nothingSchema = z.object({});
