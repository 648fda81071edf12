import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { asId } from '@/lib/domain/shared/ids';
import type { CaseSlot, CaseVacancy, VacancyCase } from '@/lib/domain/vacancy/vacancy-case';

export const day = calendarDate;
export const at = new Date('2025-10-03T08:00:00Z');

export const vacancy = {
  ...{
    id: asId('v'),
    reference: '2025-AAA-BBB',
    organisationName: 'Boligselskabet',
    municipalityId: asId('m'),
  },
  ...{
    municipalityName: 'Holbæk Kommune',
    departmentId: asId('d'),
    departmentNumber: '14',
    departmentName: 'Engen',
  },
  ...{ unitNumber: '014-023', address: 'Eksempelvej 12, 2. tv', postcode: '4300', city: 'Holbæk' },
  ...{ dwellingType: 'FAMILY', occasion: 'RELET', allocationRule: null, rooms: 3, areaTenths: 785 },
  ...{ rentOre: 594_000, utilitiesOre: 0, depositOre: 0, lift: false, groundFloor: false, takeoverOn: null },
  ...{ reportedOn: day('2025-10-03'), noticeOn: null, moveOutOn: null, inspectionOn: null, readyOn: null },
  ...{
    availableOn: day('2025-11-01'),
    state: 'OFFERED',
    tier: 'GREEN',
    route: 'MUNICIPAL',
    counterId: null,
    number: 9,
  },
  ...{
    unplaced: false,
    replacesId: null,
    replacesReference: null,
    replacedById: null,
    replacedByReference: null,
  },
  ...{ revision: 1, registeredAt: at, registeredByName: 'Lone' },
} as const satisfies CaseVacancy;

export const slot: CaseSlot = {
  ...{
    id: asId('s'),
    legalBasis: 'QUARTER',
    offeredOn: day('2025-10-03'),
    answerDue: day('2025-10-14'),
    nameDue: day('2025-10-15'),
  },
  ...{ seenAt: null, claimedAt: at, claimedByName: 'Karin', namedAt: at, contactHandedOver: true },
  ...{
    rentFrom: day('2025-10-01'),
    rentUntil: null,
    rentOre: 620_000,
    changedAt: null,
    leaseSignedOn: day('2025-10-05'),
  },
};

/** A vacancy at the municipality; the test says which agreement decided. */
export const vacancyFile = (
  more: Partial<Omit<VacancyCase, 'vacancy'>> & { vacancy?: Partial<CaseVacancy> } = {},
): VacancyCase => ({
  ...{
    today: day('2025-10-06'),
    slot,
    returned: null,
    choices: [],
    counter: null,
    tiers: [],
    closingDays: [],
  },
  ...{ agreement: null, decision: null, events: [], notes: [], telephoneActs: [] },
  ...more,
  vacancy: { ...vacancy, ...more.vacancy },
});
