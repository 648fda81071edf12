import { z } from 'zod';
import { ROLES } from '@/lib/domain/access/role';
import type { Tenant } from '@/lib/domain/access/tenant';
import { LANGUAGES } from '@/lib/domain/shared/bilingual';
import {
  type AccountLinkId,
  asId,
  type MembershipId,
  type MunicipalityId,
  type OrganisationId,
  type UserId,
} from '@/lib/domain/shared/ids';
import { freeText } from '../free-text';
import { says } from '../message-key';

const userId = z.guid().transform((id) => asId<UserId>(id));
const membershipId = z.guid().transform((id) => asId<MembershipId>(id));
const linkId = z.guid().transform((id) => asId<AccountLinkId>(id));
const role = z.enum(ROLES, says('forms.chooseOne'));

/** Signs that nobody sees, or that turn what is read around. */
const UNSEEN = /[\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Cc}]/u;
/** A name as it is shown: two blanks between words would make it another one that reads the same. */
export const shownName = () =>
  freeText()
    .refine((text) => !UNSEEN.test(text), says('forms.invalid'))
    .overwrite((text) => text.replace(/\s+/g, ' '));

const email = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, says('access.signIn.emailNeeded'))
  .max(254)
  .regex(/^[^\s@<>"',;:]+@[^\s@<>"',;:]+\.[^\s@<>"',;:]+$/, says('forms.email'));

/** A tenant as one choice of a list writes it. */
const PLACE =
  /^(?:(INSTALLATION)|(MUNICIPALITY|ORGANISATION) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))$/;
export const placeMark = (tenant: { readonly side: Tenant['side']; readonly id?: string }): string =>
  tenant.id ? `${tenant.side} ${tenant.id}` : tenant.side;

export const place = z
  .string()
  .regex(PLACE, says('forms.chooseOne'))
  .transform((text): Tenant => {
    const [, , side, id = ''] = PLACE.exec(text) ?? [];
    if (side === 'MUNICIPALITY') return { side, id: asId<MunicipalityId>(id) };
    return side === 'ORGANISATION' ? { side, id: asId<OrganisationId>(id) } : { side: 'INSTALLATION' };
  });

export const colleagueSchema = z.object({ userId });

export const invitePersonSchema = z
  .object({
    ...{ email, name: shownName().pipe(z.string().min(2).max(120)), role, place },
    language: z.enum(LANGUAGES).default('da'),
  })
  .transform(({ place: tenant, ...rest }) => ({ ...rest, tenant }));

export const invitationSchema = z.object({ linkId });

export const giveRoleSchema = z
  .object({ userId, role, place })
  .transform(({ place: tenant, ...rest }) => ({ ...rest, tenant }));

export const changeRoleSchema = z.object({ userId, membershipId, role });

export const endMembershipSchema = z.object({ userId, membershipId });

/** The person that an address names; null when it cannot be one. */
export const readUserId = (text: string): UserId | null =>
  z.uuid().safeParse(text).success ? asId<UserId>(text) : null;

export const membershipChoiceSchema = z.object({
  membership: z.guid().transform((id) => asId<MembershipId>(id)),
});

export const languageChoiceSchema = z.object({ language: z.enum(['da', 'en']) });

export const nothingSchema = z.object({});
