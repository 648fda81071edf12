import { describe, expect, test } from 'vitest';
import { listSubstitutions } from '@/lib/data/substitutions';
import { day, givenDepartment, givenPerson, givenTown, TODAY } from '@/lib/testing/builders';
import { anOfferedSlot, claim, granted, name } from '@/lib/testing/slots';
import { appointSubstitute } from './appoint-substitute';
import { endSubstitution } from './end-substitution';

async function aTown() {
  const town = await givenTown();
  const reach = [town.municipalityId];
  const { slotId } = await anOfferedSlot(town, await givenDepartment(town));
  granted(await claim(town.caseworker, slotId));
  return {
    ...{ ...town, slotId },
    colleague: await givenPerson('CASEWORKER', { municipalities: reach, reach }),
    manager: await givenPerson('MANAGER', { municipalities: reach, reach }),
  };
}

describe('standing in for a colleague', () => {
  test('she appoints for herself, and the substitute may act from that day', async () => {
    const town = await aTown();
    const people = { absent: town.caseworker.userId, substitute: town.colleague.userId };
    granted(await appointSubstitute(town.caseworker, { ...people, from: TODAY, to: day('2025-10-20') }));
    granted(await name(town.colleague, town.slotId));
    expect(await listSubstitutions(town.manager)).toMatchObject([
      {
        absent: { userId: people.absent },
        substitute: { userId: people.substitute },
        from: TODAY,
        to: '2025-10-20',
      },
    ]);
    expect(await listSubstitutions(town.officer)).toEqual([]);
  });

  test('a colleague may not take over by herself, a manager may decide it', async () => {
    const town = await aTown();
    const input = {
      absent: town.caseworker.userId,
      substitute: town.colleague.userId,
      from: TODAY,
      to: null,
    };
    expect(await appointSubstitute(town.colleague, input)).toEqual({
      ok: false,
      error: { code: 'manager-needed' },
    });
    const { appointed } = granted(await appointSubstitute(town.manager, input));
    const [substitutionId] = appointed;
    if (!substitutionId) throw new Error('Nobody was appointed');
    const stranger = await givenTown();
    expect(await endSubstitution(stranger.caseworker, { substitutionId })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await endSubstitution(town.colleague, { substitutionId })).toMatchObject({
      error: { code: 'manager-needed' },
    });
    granted(await endSubstitution(town.caseworker, { substitutionId }));
    expect(await listSubstitutions(town.manager)).toMatchObject([{ to: '2025-10-07' }]);
  });

  test('only among the municipality’s own', async () => {
    const [town, stranger] = [await aTown(), await givenTown()];
    for (const other of [stranger.caseworker, town.officer]) {
      const input = { absent: town.caseworker.userId, substitute: other.userId, from: TODAY, to: null };
      expect(await appointSubstitute(town.manager, input)).toEqual({
        ok: false,
        error: { code: 'not-a-caseworker' },
      });
    }
  });
});
