import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';

const kroner = (ore: number): string => `${Math.floor(ore / 100)}`;

/** What the register form sends of one home. */
export function officerFields({ home, ...report }: VacancyReport): Readonly<Record<string, string>> {
  return {
    ...{
      departmentId: report.departmentId,
      occasion: report.occasion,
      choiceReason: report.choiceReason ?? '',
    },
    ...{ reportedOn: report.reportedOn, availableOn: report.availableOn, unitNumber: home.unitNumber },
    ...{ dwellingType: home.dwellingType, allocationRule: home.allocationRule ?? '', street: home.street },
    ...{
      houseNumber: home.houseNumber,
      floor: home.floor ?? '',
      door: home.door ?? '',
      postcode: home.postcode,
    },
    ...{ city: home.city, rooms: String(home.rooms), area: String(home.areaTenths / 10).replace('.', ',') },
    ...{
      rent: kroner(home.rentOre),
      utilities: kroner(home.utilitiesOre),
      deposit: kroner(home.depositOre),
      lift: 'on',
    },
  };
}
