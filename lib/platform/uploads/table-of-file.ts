import type { Result } from '@/lib/domain/shared/result';
import type { Table } from '@/lib/domain/shared/written-table';
import { type CsvFault, readCsv } from '../csv/csv-table';
import { isPackage, readXlsx, type XlsxFault } from '../xlsx/xlsx-table';

export type TableFault = CsvFault | XlsxFault;

/** The table in a whole file that came in: a workbook by how it begins, whatever it is called; anything else is taken for text. */
export const tableOfFile = async (bytes: Buffer): Promise<Result<Table, TableFault>> =>
  isPackage(bytes) ? readXlsx(bytes) : readCsv(bytes);
