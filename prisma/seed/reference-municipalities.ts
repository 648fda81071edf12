import type { FigureName } from '@/lib/domain/key-figures/catalogue';

export const REFERENCE_SOURCE = 'Ansøgning om frikommuneforsøg 2016, bilag 2';

/** In the order of the source's columns. */
export const REFERENCE_MUNICIPALITIES = [
  ['169', 'Høje-Taastrup'],
  ['265', 'Roskilde'],
  ['101', 'København'],
  ['730', 'Randers'],
  ['751', 'Aarhus'],
  ['710', 'Favrskov'],
] as const;

/** A cell: `46`, `47.3 %`, `36-40`, `165 ?` in doubt, `?` missing and in doubt; what stands behind `|` is a reservation. */
type Cells = readonly [string, string, string, string, string, string];
export type ReferenceRow = readonly [
  figure: FigureName,
  period: number | readonly [number, number],
  cells: Cells,
];

/** @see docs/domain/key-figures.md */
// biome-ignore format: read as a table, one row a figure
export const REFERENCE_ROWS: readonly ReferenceRow[] = [
  ['residents', 2016, ['50134', '86431', '594231', '97579', '331332', '47715']],
  ['oldAgePensioners', 2016, ['8260', '15844', '58602', '18708', '45545', '8272']],
  ['disabilityPensioners', 2016, ['1774', '2407', '12892', '4546', '14539', '1532']],
  ['cashAssistanceRecipients', 2016, ['1859', '2145', '25068', '3261', '10055', '890']],
  ['dwellings', 2016, ['21361', '38845', '291648', '46606', '156013', '19764']],
  ['socialDwellings', 2016, ['5943', '8544', '59279', '8204', '44662', '1943']],
  ['cooperativeDwellings', 2016, ['1406', '3162', '96795', '1490', '7042', '932']],
  ['companyOwnedDwellings', 2016, ['551', '2658', '31346', '5331', '17782', '924']],
  ['rentUnderLimit', 2016, ['72', '46', '375', '351', '1188', '16']],
  ['homesForAllocation', 2015, ['126', '252', '1327', '169', '?', '36-40']],
  ['cheapHomesForAllocation', 2015, ['8', '65|Af boligerne er 79 under 3.500 kr. med forbrug.', '24', '?', '?', '3-5']],
  ['unusedForAllocation', 2015, ['46', '3', '47.3 %', '0', '?', '18.5 %']],
  ['homeless', 2015, ['39', '94', '1590', '103', '687', '5']],
  ['refugeesReceived', [2012, 2015], ['0', '382', '0', '432', '802', '306|2012 er efter kvoten.']],
  ['refugeesExpected', 2016, ['0', '314', '335', '376', '607', '221']],
  ['refugeesExpected', 2017, ['0', '295', '671', '304', '671', '143']],
  ['averageWaitingDays', 2015, ['165 ?', '162 ?|Uden flygtninge.', '188 ?', '?', '?', '77']],
  ['waitingForAllocation', 2016, ['58', '204|17. maj, uden flygtninge.', '598|17. maj.', '150|Heraf 133 flygtninge.', '?', '50|Heraf 45 flygtninge.']],
];
