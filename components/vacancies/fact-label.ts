import type { useTranslations } from 'next-intl';

/** Facts of a vacancy by the name they have in forms and events. */
const labels = {
  reportedOn: 'date.reportedOn',
  noticeOn: 'date.noticeOn',
  moveOutOn: 'date.moveOutOn',
  inspectionOn: 'date.inspectionOn',
  readyOn: 'date.readyOn',
  availableOn: 'date.availableOn',
  takeoverOn: 'date.takeoverOn',
  rentOre: 'case.rent',
  rent: 'case.rent',
  utilitiesOre: 'case.utilities',
  utilities: 'case.utilities',
  depositOre: 'case.deposit',
  deposit: 'case.deposit',
  occasion: 'case.occasion',
  dwellingType: 'case.type',
  unitNumber: 'case.unit',
  address: 'case.address',
} as const;

export function factLabel(field: string, t: ReturnType<typeof useTranslations<'vacancies'>>): string {
  const known = Object.entries(labels).find(([name]) => name === field);
  return known ? t(known[1]) : field;
}
