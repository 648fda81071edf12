import { expect, test } from 'vitest';
import { givenDepartment, givenTown } from '@/lib/testing/builders';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import { leavePhase } from '@/lib/testing/lettings/left-phases';
import { anOpenLetting } from '@/lib/testing/lettings/lettings';
import { granted } from '@/lib/testing/lettings/slots';
import { findLettingFile } from '../lettings/letting-file';

test.each(['REHOUSING', 'ADVERTISED'])(
  'whoever is paused is told of among the skipped of %s too',
  async (phase) => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const made = {
      rehousedFrom: phase === 'REHOUSING' ? department : null,
      source: 'ADVERTISEMENT',
    } as const;
    const letting = await anOpenLetting(town, department);
    if (phase === 'ADVERTISED') {
      granted(await leavePhase(town, letting));
      granted(await leavePhase(town, letting));
    }
    const active = await givenApplicant(town, { ...made, seniorityOn: '2010-01-01' });
    const paused = await givenApplicant(town, { ...made, seniorityOn: '2009-01-01', state: 'PAUSED' });
    const file = await findLettingFile(town.officer, letting.vacancyId);
    expect(file?.current?.phase).toBe(phase);
    const page = file?.candidates;
    if (!page) throw new Error('Nobody can have the home');
    expect(page.proposed.map(({ candidate }) => candidate.id)).toEqual([active.applicantId]);
    expect(page.skipped).toMatchObject([
      { applicant: { id: paused.applicantId }, skipped: { ground: 'PAUSED' } },
    ]);
    expect(page.counts).toEqual({ PAUSED: 1 });
  },
);
