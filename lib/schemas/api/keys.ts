import { z } from 'zod';
import { ALLOWANCES, API_SCOPES, LIFETIMES, OVERLAPS } from '@/lib/domain/access/api-scope';
import { freeText } from '../free-text';
import { says } from '../message-key';

const oneOf = (numbers: readonly number[]) =>
  z
    .string()
    .refine((text) => numbers.some((number) => String(number) === text))
    .transform(Number);

const months = oneOf(LIFETIMES);

export const makeApiClientSchema = z.object({
  partyId: z.uuid(says('apiKeys.errors.party')),
  label: freeText().pipe(
    z.string().min(3, says('apiKeys.errors.label')).max(80, says('apiKeys.errors.label')),
  ),
  scopes: z
    .array(z.enum(API_SCOPES))
    .default([])
    .refine((all) => all.length > 0, says('apiKeys.errors.scopes')),
  months,
});

export const rotateApiKeySchema = z.object({ clientId: z.uuid(), months, overlapDays: oneOf(OVERLAPS) });
export const revokeApiKeySchema = z.object({ clientId: z.uuid(), keyId: z.uuid() });
export const endApiClientSchema = z.object({ clientId: z.uuid() });

const within = ({ least, most }: { readonly least: number; readonly most: number }) =>
  z.coerce.number().int().min(least).max(most);
const shown = z.coerce.number().int();

export const setAllowanceSchema = z
  .object({
    clientId: z.uuid(),
    ...{ burst: within(ALLOWANCES.burst), perMinute: within(ALLOWANCES.perMinute) },
    ...{ shownBurst: shown, shownPerMinute: shown },
  })
  .transform(({ clientId, burst, perMinute, shownBurst, shownPerMinute }) => ({
    clientId,
    ...{ allowed: { burst, perMinute }, shown: { burst: shownBurst, perMinute: shownPerMinute } },
  }));
