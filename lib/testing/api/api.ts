import { openApiCall } from '@/lib/auth/api-key-scope';
import type { ApiScope } from '@/lib/domain/access/api-scope';
import type { UserScope } from '@/lib/domain/access/scope';
import type { MunicipalityId, OrganisationId } from '@/lib/domain/shared/ids';
import { makeApiClient } from '@/lib/usecases/api-keys/make-api-client';
import { givenPerson, type Town } from '../builders';
import { granted } from '../lettings/slots';

export type GivenKey = { readonly clientId: string; readonly secret: string };

/** A key that the system administrator of a party has made. */
export async function givenKey(
  { municipalityId, organisationId }: Pick<Town, 'municipalityId' | 'organisationId'>,
  side: 'ORGANISATION' | 'MUNICIPALITY',
  scopes: readonly ApiScope[] = side === 'ORGANISATION'
    ? ['read', 'report', 'correct']
    : ['read', 'claim', 'return'],
): Promise<GivenKey> {
  const admin = await givenAdmin({ municipalityId, organisationId }, side);
  const partyId = side === 'ORGANISATION' ? organisationId : municipalityId;
  return granted(await makeApiClient(admin, { partyId, label: 'Prøvesystemet', scopes, months: 12 }));
}

/** Another system of a party, as its key lets it act. */
export async function givenSystem(
  town: Pick<Town, 'municipalityId' | 'organisationId'>,
  side: 'ORGANISATION' | 'MUNICIPALITY',
): Promise<UserScope> {
  const { secret } = await givenKey(town, side);
  return granted(await openApiCall(new Headers({ authorization: `Bearer ${secret}` }))).scope;
}

export const givenAdmin = (
  { municipalityId, organisationId }: { municipalityId: MunicipalityId; organisationId: OrganisationId },
  side: 'ORGANISATION' | 'MUNICIPALITY',
) =>
  givenPerson('SYSTEM_ADMIN', {
    ...(side === 'ORGANISATION' ? { organisations: [organisationId] } : { municipalities: [municipalityId] }),
    reach: [municipalityId],
  });

let units = 0;

/** A report as another system sends it; nothing about it asks for a reason. */
export const aSentReport = (
  departmentId: string,
  { home, ...more }: Readonly<Record<string, unknown>> & { readonly home?: object } = {},
) => {
  units += 1;
  return {
    ...{ departmentId, occasion: 'RELET', reportedOn: '2025-10-06', availableOn: '2026-01-01' },
    home: {
      ...{
        unitNumber: `A-${units}`,
        dwellingType: 'FAMILY',
        street: 'Eksempelvej',
        houseNumber: String(units),
      },
      ...{ postcode: '4300', city: 'Holbæk', rooms: 3, areaTenths: 780, rentOre: 594_000 },
      ...home,
    },
    ...more,
  };
};
