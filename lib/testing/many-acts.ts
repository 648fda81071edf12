import { systemScope } from '@/lib/auth/scope';
import type { UserScope } from '@/lib/domain/access/scope';
import { RETURN_REASONS, type ReturnReason } from '@/lib/domain/agreement/vocabulary';
import { addDays } from '@/lib/domain/calendar/days';
import { enterPlacement } from '@/lib/usecases/late-knowledge/enter-placement';
import { letStand } from '@/lib/usecases/late-knowledge/let-stand';
import { reportAnew } from '@/lib/usecases/late-knowledge/report-anew';
import { recordFallThrough } from '@/lib/usecases/leases/record-fall-through';
import { signLease } from '@/lib/usecases/leases/sign-lease';
import { answerFault } from '@/lib/usecases/slots/answer-fault';
import { claimSlot } from '@/lib/usecases/slots/claim-slot';
import { completeSlot } from '@/lib/usecases/slots/complete-slot';
import { expireSlots } from '@/lib/usecases/slots/expire-slots';
import { returnSlot } from '@/lib/usecases/slots/return-slot';
import { settleFault } from '@/lib/usecases/slots/settle-fault';
import { undoCompletion } from '@/lib/usecases/slots/undo-completion';
import { unnameCitizen } from '@/lib/usecases/slots/unname-citizen';
import { changeVacancy } from '@/lib/usecases/vacancies/change-vacancy';
import { correctVacancy } from '@/lib/usecases/vacancies/correct-vacancy';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { voidVacancy } from '@/lib/usecases/vacancies/void-vacancy';
import { recordVoid } from '@/lib/usecases/voids/record-void';
import { aMerge, carriedOut } from './agreements/department-changes';
import { aKey, aReport, day, rowsOf, TODAY } from './builders';
import { lateRed } from './late';
import { name } from './lettings/slots';
import { type Act, ALIVE, type Outcome, withHome, withRecord, withSlot } from './stage';

const REASON = 'Prøvet af maskinen';

/** One to three homes of a day of the last three months, free now or before. */
const report: Act = ({ town, departments, draw }) => {
  const reportedOn = draw.chance(40) ? TODAY : addDays(TODAY, -draw.whole(0, 90));
  const past = systemScope('acts of a test', {
    now: new Date(`${reportedOn}T10:00:00Z`),
    actAs: { userId: town.officer.userId, side: 'ORGANISATION' },
  });
  const reports = Array.from({ length: draw.whole(1, 3) }, () =>
    aReport(draw.pick(departments), {
      ...{ reportedOn, availableOn: addDays(reportedOn, draw.whole(0, 60)), choiceReason: REASON },
      occasion: draw.chance(10) ? 'EXCHANGE' : 'RELET',
      home: { dwellingType: draw.chance(20) ? 'YOUTH' : 'FAMILY', rentOre: 100 * draw.whole(2000, 9000) },
    }),
  );
  return reportVacancies(past, { idempotencyKey: aKey(), reports });
};

const returned = (reason: ReturnReason): Act =>
  withSlot(['OFFERED', 'CLAIMED', 'NAMED'], ({ town }, slot) =>
    returnSlot(town.caseworker, { ...slot, reason, textShared: REASON, textInternal: '' }),
  );

const settled = (settlement: 'REVERSED' | 'UPHELD'): Act =>
  withHome(
    ['RETURNED', 'LET', 'VOIDED'],
    async ({ managers }, { returnId }) => {
      if (returnId === null) return null;
      const sides: readonly UserScope[] = [managers.leader, managers.landlord];
      const answers: Outcome[] = [];
      for (const side of sides)
        answers.push(await settleFault(side, { returnId, settlement, reason: REASON }));
      return answers.at(-1) ?? null;
    },
    'CONTESTED',
  );

const answered = (answer: 'ACCEPTED' | 'CONTESTED'): Act =>
  withHome(
    ['RETURNED', 'LET', 'VOIDED'],
    async ({ town }, { returnId }) =>
      returnId && answerFault(town.officer, { returnId, answer, text: REASON, byTelephone: null }),
    'AWAITING',
  );

/** Taken over some day round today, so that some stood empty before. */
const letOutside = withHome(['ORGANISATION', 'RETURNED'], ({ town, draw }, { id, revision, availableOn }) => {
  const signedOn = addDays(TODAY, -draw.whole(0, 20));
  const earliest = [day(availableOn), signedOn].toSorted().at(-1) ?? signedOn;
  return signLease(town.officer, {
    ...{ vacancyId: id, revision, signedOn, takeoverOn: addDays(earliest, draw.whole(0, 25)) },
    leased: { by: 'OUTSIDE', lettingType: draw.pick(['ORDINARY', 'TRANSFER', 'FLEXIBLE']), reason: REASON },
  });
});

const merge: Act = async (stage) => {
  const [one, other, ...rest] = stage.departments;
  if (one === undefined || other === undefined || rest.length < 2) return null;
  const become = await carriedOut(stage.managers, aMerge([one, other]));
  stage.departments = [...rest, ...become];
  return { ok: true };
};

const lately: Act = async ({ managers, departments, draw }) =>
  enterPlacement(managers.leader, {
    ...lateRed(draw.pick(departments), addDays(TODAY, -draw.whole(1, 16))),
    tier: draw.pick(['GREEN', 'YELLOW']),
  });

const settleLate: Act = async ({ town, managers, draw }) => {
  const found = await rowsOf<{ id: string }>(
    `SELECT f.id FROM late_finding f WHERE f.municipality_id = $1 AND NOT EXISTS (SELECT FROM late_settlement s WHERE s.finding_id = f.id) ORDER BY 1`,
    [town.municipalityId],
  );
  if (found.length === 0) return null;
  const { id } = draw.pick(found);
  return draw.chance(60)
    ? reportAnew(managers.landlord, { findingId: id, reason: REASON })
    : letStand(managers.leader, { findingIds: [id], reason: REASON });
};

const voidRecord = withHome(['ORGANISATION', 'RETURNED', 'LET'], ({ town, draw }, { id }) => {
  const ground = draw.pick(['NO_APPLICANT', 'REPAIR', 'OTHER'] as const);
  const bearer = draw.pick(['ORGANISATION', 'MUNICIPALITY', 'SHARED', 'DEPARTMENT'] as const);
  const municipalityPermille = bearer === 'SHARED' ? draw.whole(1, 999) : null;
  const record = { ground, bearer, municipalityPermille, emptyUntil: null, effort: '' };
  return recordVoid(town.officer, { vacancyId: id, record });
});

const expire: Act = async () => {
  const { expired } = await expireSlots(
    systemScope('acts of a test', { now: new Date('2025-10-06T10:00:00Z') }),
  );
  return expired === 0 ? null : { ok: true };
};

/** Everything that moves a sum, by name and how often it is drawn. */
export const ACTS: readonly (readonly [name: string, times: number, act: Act])[] = [
  ['report', 16, report],
  ['claim', 14, withSlot(['OFFERED'], ({ town }, slot) => claimSlot(town.caseworker, slot))],
  ['name', 14, withSlot(['CLAIMED'], ({ town }, { slotId }) => name(town.caseworker, slotId))],
  [
    'unname',
    1,
    withSlot(['NAMED'], ({ town }, slot) => unnameCitizen(town.caseworker, { ...slot, as: 'DECLINED' })),
  ],
  [
    ...(['complete', 6] as const),
    withSlot(['NAMED'], ({ town }, slot) =>
      completeSlot(town.officer, { ...slot, leaseSignedOn: TODAY, takeoverOn: day('2026-01-01') }),
    ),
  ],
  [
    'undo lease',
    1,
    withSlot(['COMPLETED'], ({ town }, slot) => undoCompletion(town.officer, { ...slot, reason: REASON })),
  ],
  ...RETURN_REASONS.filter((reason) => reason !== 'DEADLINE_EXPIRED').map(
    (reason) => [`return ${reason}`, reason === 'WRONG_DATA' ? 2 : 1, returned(reason)] as const,
  ),
  ['expire', 1, expire],
  ['accept fault', 1, answered('ACCEPTED')],
  ['contest fault', 2, answered('CONTESTED')],
  ['uphold fault', 1, settled('UPHELD')],
  ['reverse fault', 1, settled('REVERSED')],
  [
    ...(['void', 1] as const),
    withHome(ALIVE, ({ town }, { id: vacancyId, revision }) =>
      voidVacancy(town.officer, { vacancyId, revision, reason: REASON }),
    ),
  ],
  [
    ...(['correct', 2] as const),
    withRecord(({ town }, { id: vacancyId, revision, report: was }) => {
      const dwellingType = was.home.dwellingType === 'FAMILY' ? 'YOUTH' : 'FAMILY';
      const corrected = { ...was, home: { ...was.home, dwellingType } as const };
      return correctVacancy(town.officer, { vacancyId, revision, report: corrected, reason: REASON });
    }),
  ],
  [
    ...(['change', 1] as const),
    withRecord(({ town, draw }, { id: vacancyId, revision, report: was }) => {
      const rentOre = was.home.rentOre + 100 * draw.whole(1, 500);
      return changeVacancy(town.officer, {
        vacancyId,
        revision,
        report: { ...was, home: { ...was.home, rentOre } },
      });
    }),
  ],
  ['let', 4, letOutside],
  [
    ...(['fall through', 2] as const),
    withHome(['LET'], ({ town }, { id: vacancyId, revision }) =>
      recordFallThrough(town.officer, {
        vacancyId,
        revision,
        fellOn: TODAY,
        reason: 'NOT_SIGNED',
        revive: [],
      }),
    ),
  ],
  ['record void', 2, voidRecord],
  ['late placement', 2, lately],
  ['settle late', 3, settleLate],
  ['merge', 1, merge],
];
