import { makeWebhook } from '@/lib/usecases/webhooks/make-webhook';
import { givenPerson, type Town } from '../builders';
import { granted } from '../lettings/slots';

/** A webhook of the town's municipality, of which nothing is told: nobody reports from its address. */
export async function givenWebhook({ municipalityId }: Pick<Town, 'municipalityId'>): Promise<string> {
  const reach = [municipalityId];
  const admin = await givenPerson('SYSTEM_ADMIN', { municipalities: reach, reach });
  const input = {
    place: municipalityId,
    name: 'Fagsystem',
    url: 'https://fagsystem.eksempel.dk/',
    kinds: [],
  };
  return granted(await makeWebhook(admin, input)).id;
}
