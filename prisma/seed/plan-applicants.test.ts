import { describe, expect, test } from 'vitest';
import { asId } from '@/lib/domain/shared/ids';
import { aHome } from '@/lib/testing/builders';
import { hoejeTaastrup } from './hoeje-taastrup';
import { ageAt, inOwnHomes, planAgain, planApplicant } from './plan-applicants';
import { inventedFacts } from './plan-facts';
import type { LaidDepartment } from './put';
import { randomFrom } from './random';

const own: readonly LaidDepartment[] = hoejeTaastrup.departments.map((plan) => ({
  ...{ id: asId(plan.number), organisationId: asId('o'), municipalityId: asId('m'), plan, homes: [] },
}));
const home = (houseNumber: string) => aHome({ street: 'Prøvevej', houseNumber, floor: null, door: null });
const planned = () => {
  const random = randomFrom(7);
  return Array.from({ length: 500 }, (_, number) => planApplicant(random, own, number));
};

describe('invented applicants', () => {
  test('are the same every time', () => expect(planned()).toEqual(planned()));

  test('have numbers that nobody in Denmark has, and addresses that nothing can be delivered to', () => {
    for (const { phone, email, cpr } of planned()) {
      expect(phone ?? '10000000').toMatch(/^10[0-9]{6}$/);
      expect(email ?? '@eksempel.example').toMatch(/^[a-z.0-9]*@eksempel\.example$/);
      expect(cpr).toBeNull();
    }
    const phones = planned().flatMap(({ phone }) => phone ?? []);
    expect(new Set(phones).size).toBe(phones.length);
  });

  test('are grown up, older than their children, and live where they move from', () => {
    for (const { list, residence, members } of planned()) {
      const [applicant, ...others] = members.map(({ relation, bornOn }) => ({
        relation,
        age: ageAt(bornOn),
      }));
      expect(applicant?.relation).toBe('APPLICANT');
      expect(applicant?.age).toBeGreaterThanOrEqual(18);
      for (const { relation, age } of others) {
        if (relation === 'CHILD') expect((applicant?.age ?? 0) - age).toBeGreaterThanOrEqual(18);
        else expect(age).toBeGreaterThanOrEqual(18);
      }
      expect(residence?.department != null).toBe(list === 'TRANSFER');
    }
  });

  test('who rent already live in a home each', () => {
    const department = { ...own[0], homes: [home('1'), home('2')] };
    const movers = planned().filter(({ residence }) => residence?.department);
    const housed = inOwnHomes(
      movers
        .slice(0, 3)
        .map((one) => ({ ...one, residence: { here: true, department: department as never } })),
    );
    expect(housed.map(({ street }) => street)).toEqual(['Prøvevej 1', 'Prøvevej 2', movers[2]?.street]);
  });

  test('have duplicates that can be known: by number, or by name and birth', () => {
    const random = randomFrom(3);
    for (const first of planned().filter(({ phone }) => phone !== null)) {
      const again = planAgain(random, first);
      const sameName = again.name === first.name && again.members[0]?.bornOn === first.members[0]?.bornOn;
      expect(again.phone === first.phone || sameName).toBe(true);
    }
  });

  test('who have reached the pension age have a pension, and nobody both studies and works', () => {
    const random = randomFrom(5);
    const municipalityId = own[0]?.municipalityId ?? asId('m');
    for (let age = 18; age < 90; age += 1) {
      const facts = inventedFacts({ random, age, municipalityId });
      expect(facts.benefits?.[0]?.benefit === 'OLD_AGE_PENSION').toBe(age >= 67);
      expect((facts.work?.length ?? 0) > 0 && (facts.studies?.length ?? 0) > 0).toBe(false);
    }
  });
});
