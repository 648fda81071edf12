import { givenDepartment, givenTown } from './builders';
import { reportedInTurn } from './environment/reporting';
import { givenManagers } from './late';

/** Two green departments with two and one homes reported: credits 2/3 and 1/3. */
export async function twoDepartments() {
  const town = await givenTown();
  const managers = await givenManagers(town);
  const [one, other] = [await givenDepartment(town), await givenDepartment(town)];
  const homes = await reportedInTurn(town.officer, one, 2);
  const [third] = await reportedInTurn(town.officer, other, 1);
  if (third === undefined) throw new Error('One was reported');
  return { town, managers, one, other, homes, third };
}

/** The code of what was refused; `ok` where it was not. */
export const refusedAs = async (promise: Promise<{ ok: boolean; error?: { code: string } }>) => {
  const answer = await promise;
  return answer.ok ? 'ok' : answer.error?.code;
};
