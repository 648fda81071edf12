import { useTranslations } from 'next-intl';

const NAMES = [
  ...([
    'unitNumber',
    'dwellingType',
    'allocationRule',
    'street',
    'houseNumber',
    'floor',
    'door',
    'postcode',
  ] as const),
  ...([
    'city',
    'rooms',
    'area',
    'rent',
    'utilities',
    'deposit',
    'occasion',
    'reportedOn',
    'noticeOn',
  ] as const),
  ...([
    'moveOutOn',
    'inspectionOn',
    'readyOn',
    'availableOn',
    'takeoverOn',
    'choiceReason',
    'reason',
  ] as const),
] as const;

/** The fields of the forms about a vacancy, as they are labelled. */
export function useFieldLabels(): Readonly<Record<string, string>> {
  const t = useTranslations('vacancies.form');
  return Object.fromEntries(NAMES.map((name) => [name, t(name)]));
}
