import { rowsOf } from './builders';

/** What a department is called by. */
export async function numberOf(departmentId: string): Promise<string> {
  const [row] = await rowsOf<{ number: string }>('SELECT number FROM department WHERE id = $1', [
    departmentId,
  ]);
  if (row === undefined) throw new Error('There is no such department');
  return row.number;
}
