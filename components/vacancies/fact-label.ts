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
  departmentId: 'case.departmentTerm',
  unitNumber: 'case.unit',
  dwellingType: 'case.type',
  allocationRule: 'case.rule',
  occasion: 'case.occasion',
  externalId: 'case.externalId',
  street: 'form.street',
  houseNumber: 'form.houseNumber',
  floor: 'form.floor',
  door: 'form.door',
  postcode: 'form.postcode',
  city: 'form.city',
  rooms: 'form.rooms',
  areaTenths: 'form.area',
  rentOre: 'case.rent',
  utilitiesOre: 'case.utilities',
  depositOre: 'case.deposit',
  lift: 'case.lift',
  groundFloor: 'case.groundFloor',
} as const;

export function factLabel(field: string, t: ReturnType<typeof useTranslations<'vacancies'>>): string {
  const known = Object.entries(labels).find(([name]) => name === field);
  return known ? t(known[1]) : field;
}
