import { describe, expect, test } from 'vitest';
import { listSubstitutions } from '@/lib/data/people/substitutions';
import { findVacancyCase } from '@/lib/data/vacancies/vacancy-case';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { day, givenDepartment, givenPerson, givenTown, rowsOf, TODAY } from '@/lib/testing/builders';
import { anOfferedSlot, claim, granted, name } from '@/lib/testing/lettings/slots';
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
  test('what she does on her colleague’s home is remembered as done for her, and what she does herself is not', async () => {
    const town = await aTown();
    const people = { absent: town.caseworker.userId, substitute: town.colleague.userId };
    granted(await appointSubstitute(town.caseworker, { ...people, from: TODAY, to: null }));
    granted(await name(town.colleague, town.slotId));
    const [slot] = await rowsOf<{ vacancy_id: VacancyId }>('SELECT vacancy_id FROM slot WHERE id = $1', [
      town.slotId,
    ]);
    const file = slot && (await findVacancyCase(town.officer, slot.vacancy_id));
    const of = (kind: string) => file?.events.find((event) => event.kind === kind);
    const [absent] = await rowsOf<{ name: string }>('SELECT name FROM person WHERE id = $1', [people.absent]);
    expect(of('NAMED')).toMatchObject({ onBehalfOfName: absent?.name });
    expect(of('NAMED')?.actorName).not.toBe(absent?.name);
    expect(of('CLAIMED')).toMatchObject({ onBehalfOfName: null });
  });

  test('the same form sent twice, and a period that is over, are refused', async () => {
    const town = await aTown();
    const people = { absent: town.caseworker.userId, substitute: town.colleague.userId };
    const from = day('2025-10-01');
    expect(await appointSubstitute(town.caseworker, { ...people, from, to: TODAY })).toEqual({
      ok: false,
      error: { code: 'substitution-over' },
    });
    const input = { ...people, from: TODAY, to: day('2025-10-20') };
    const answers = await Promise.all([
      appointSubstitute(town.caseworker, input),
      appointSubstitute(town.caseworker, input),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual({ ok: false, error: { code: 'already-substitute' } });
    granted(await appointSubstitute(town.caseworker, { ...input, from: day('2025-10-20'), to: null }));
  });

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

  test('a period that has not begun falls away when it is ended, and may be chosen anew', async () => {
    const town = await aTown();
    const people = { absent: town.caseworker.userId, substitute: town.colleague.userId };
    const input = { ...people, from: day('2025-10-13'), to: null };
    const [substitutionId] = granted(await appointSubstitute(town.caseworker, input)).appointed;
    if (!substitutionId) throw new Error('Nobody was appointed');
    granted(await endSubstitution(town.caseworker, { substitutionId }));
    expect(await listSubstitutions(town.caseworker)).toEqual([]);
    granted(await appointSubstitute(town.caseworker, { ...input, from: day('2025-10-20') }));
    expect(await listSubstitutions(town.caseworker)).toMatchObject([{ from: '2025-10-20' }]);
    // Nor does what fell away let anybody act.
    expect(await name(town.colleague, town.slotId)).toMatchObject({
      error: { code: 'claimed-by-colleague' },
    });
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

  test('at an organisation too, which the municipality is not told of', async () => {
    const town = await aTown();
    const own = { organisations: [town.organisationId], reach: [town.municipalityId] };
    const colleague = await givenPerson('LETTING_OFFICER', own);
    const input = { absent: town.officer.userId, substitute: colleague.userId, from: TODAY, to: null };
    expect(await appointSubstitute(colleague, input)).toMatchObject({ error: { code: 'manager-needed' } });
    expect(await appointSubstitute(town.manager, input)).toMatchObject({
      error: { code: 'not-a-caseworker' },
    });
    const [substitutionId] = granted(await appointSubstitute(town.officer, input)).appointed;
    expect(await listSubstitutions(colleague)).toMatchObject([{ substitute: { userId: colleague.userId } }]);
    expect(await listSubstitutions(town.manager)).toEqual([]);
    if (!substitutionId) throw new Error('Nobody was appointed');
    expect(await endSubstitution(town.manager, { substitutionId })).toMatchObject({
      error: { code: 'not-found' },
    });
    granted(await endSubstitution(town.officer, { substitutionId }));
  });
});
