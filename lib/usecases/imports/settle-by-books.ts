import {
  type FileImport,
  lockFileImport,
  moveFileImport,
  readFileImport,
} from '@/lib/data/imports/file-imports';
import { booksToAsk, nextRows } from '@/lib/data/imports/import-order';
import { laneOf, putRows } from '@/lib/data/imports/import-rows';
import { inHotTransaction } from '@/lib/data/transaction';
import { type AnyScope, partyScope, type Scope } from '@/lib/domain/access/scope';
import { type Predictor, predictor } from '../vacancies/predict-each';
import {
  AT_ONCE,
  isOfVacancies,
  MOST_BEFOREHAND,
  predictRows,
  type VacancyFile,
  type VacancyRow,
} from './predict-rows';

/**
 * Tells before anybody confirms which rows of vacancies the books will refuse: one after the other, as they would be decided. Deciding cannot
 * write, so each portion is put down by a transaction of its own, unless somebody has gone on with the file meanwhile.
 */
export async function settleByBooks(
  scope: AnyScope,
  importId: string,
  departments?: readonly string[],
): Promise<void> {
  if (departments?.length === 0) return;
  const found = await inHotTransaction(scope, async (tx) => {
    const of = await readFileImport(tx, scope, importId);
    return of && isOfVacancies(of)
      ? { of, departments: await booksToAsk(tx, scope, importId, { departments, most: MOST_BEFOREHAND }) }
      : null;
  });
  if (found === null) return;
  for (const department of found.departments) await settleDepartment(partyScope(scope), found.of, department);
}

async function settleDepartment(scope: Scope, of: VacancyFile, department: string): Promise<void> {
  const predict = predictor(scope);
  for (let after: VacancyRow | null | Start = { sort: department, line: 0 }; after !== null; )
    after = await settlePortion(scope, of, { department, predict, after });
}

type Start = Pick<VacancyRow, 'sort' | 'line'>;
type Portion = { readonly department: string; readonly predict: Predictor; readonly after: Start };

/** The row after which the next portion begins; null after the last. */
async function settlePortion(scope: Scope, of: VacancyFile, portion: Portion): Promise<VacancyRow | null> {
  const { department, predict, after } = portion;
  const { rows, told } = await inHotTransaction(scope, async (tx) => {
    const next = await nextRows(tx, scope, of, { lane: laneOf(department), after, limit: AT_ONCE });
    const own = next.filter(({ said }) => said.departmentId === department);
    return { rows: own, told: own.length === 0 ? [] : await predictRows(tx, predict, own) };
  });
  const refused = rows.flatMap(({ line, cells }, at) => {
    const one = told[at];
    return one?.vacancy === null && one.otherwise.state === 'REFUSED'
      ? [{ line, cells, checked: one.otherwise }]
      : [];
  });
  const goesOn = await inHotTransaction(scope, async (tx) => {
    const now = await lockFileImport(tx, scope, of.id);
    if (now === null || !isAsItWas(of, now)) return false;
    await putRows(tx, scope, of, refused);
    // A sign of life, for whoever waits for the reading.
    await moveFileImport(tx, scope, of.id, {});
    return true;
  });
  return goesOn && rows.length === AT_ONCE ? (rows.at(-1) ?? null) : null;
}

const isAsItWas = (of: FileImport, now: FileImport): boolean =>
  now.state === of.state &&
  now.revision === of.revision &&
  (now.state === 'READING' || now.state === 'PREVIEW');
