import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findSavedSummary, listSavedSummaries } from '@/lib/data/summaries/saved-summaries';
import type { UserScope } from '@/lib/domain/access/scope';
import type { SavedSummaryId } from '@/lib/domain/shared/ids';
import { differencesOf } from '@/lib/domain/summary/differences';
import { standingOf } from '@/lib/domain/summary/standing';
import { day, givenDepartment, givenPerson, rowsOf } from '@/lib/testing/builders';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import {
  approvedNow,
  fileOfSummary,
  givenApproved,
  givenSummary,
  reportedHome,
  sentNow,
  summaryWords,
  todaysFigures,
  voided,
} from '@/lib/testing/summaries/saved-summaries';
import {
  afterTheDays,
  givenOnlookers,
  givenSummaryStage,
  type SummaryStage,
} from '@/lib/testing/summaries/summary-stage';
import { commentOnSummary } from './comment-on-summary';
import { editSentences } from './edit-sentences';
import { inputsChecksum } from './made-of';
import { recallSummary } from './recall-summary';
import { saveSummary } from './save-summary';
import { sendSummary } from './send-summary';

beforeAll(playsOtherDays);

let stage: SummaryStage;
let colleague: UserScope;
/** Of another organisation in the same town. */
let neighbour: UserScope;
let stranger: UserScope;

beforeEach(async () => {
  stage = await givenSummaryStage();
  const reach = [stage.town.municipalityId];
  colleague = await givenPerson('MANAGER', { municipalities: reach, reach });
  ({ neighbour, stranger } = await givenOnlookers(stage.town));
});

const ofOwn = () => ({
  part: { kind: 'ORGANISATION', id: stage.town.organisationId } as const,
});
const codes = (answers: readonly { ok: boolean; error?: { code: string } }[]) =>
  answers.map((answer) => (answer.ok ? 'done' : answer.error?.code)).sort();
const revisionOf = async (id: SavedSummaryId) => {
  const [row] = await rowsOf<{ revision: number }>('SELECT revision FROM saved_summary WHERE id = $1', [id]);
  return row?.revision ?? 0;
};
const rowsThere = async (id: SavedSummaryId) =>
  rowsOf(
    `SELECT s.state, s.revision, (SELECT count(*)::int FROM summary_edition e WHERE e.summary_id = s.id) AS editions,
       (SELECT count(*)::int FROM summary_act a WHERE a.summary_id = s.id) AS acts FROM saved_summary s WHERE s.id = $1`,
    [id],
  );

describe('who sees a summary', () => {
  test('its maker alone while it is a draft, and every party once it was sent', async () => {
    const id = await givenSummary(stage.managers.municipality, stage.town);
    expect(await findSavedSummary(colleague, id)).not.toBeNull();
    for (const who of [stage.managers.organisation, neighbour, stranger]) {
      expect(await findSavedSummary(who, id)).toBeNull();
      expect(await listSavedSummaries(who)).toEqual([]);
    }
    await sentNow(stage.managers.municipality, id);
    expect((await fileOfSummary(stage.managers.organisation, id)).sentences).toBeNull();
    expect(await listSavedSummaries(stage.managers.organisation)).toHaveLength(1);
    // She has no homes in it.
    expect(await findSavedSummary(neighbour, id)).toBeNull();
    expect(await findSavedSummary(stranger, id)).toBeNull();
  });

  test('an organisation’s own draft is not the municipality’s to see, and is between the two once sent', async () => {
    const id = await givenSummary(stage.managers.organisation, stage.town, ofOwn());
    expect(await findSavedSummary(stage.managers.municipality, id)).toBeNull();
    await sentNow(stage.managers.organisation, id);
    expect((await fileOfSummary(stage.managers.municipality, id)).summary.maker).toBe(
      stage.town.organisationId,
    );
    expect(await findSavedSummary(neighbour, id)).toBeNull();
  });

  test('every party sees all of its figures, those of others’ departments too, and approves them', async () => {
    const [own] = neighbour.organisations;
    if (own === undefined) throw new Error('She has an organisation');
    await givenDepartment({ ...stage.town, organisationId: own });
    await reportedHome(stage.town, stage.department);
    const id = await givenSummary(stage.managers.municipality, stage.town);
    const sent = await sentNow(stage.managers.municipality, id);
    const seen = await fileOfSummary(neighbour, id);
    expect(seen.editions).toEqual([sent]);
    expect(seen.summary.parties).toHaveLength(2);
    const hers = await todaysFigures(seen.summary);
    expect(hers && standingOf(sent, hers)).toEqual({ figures: [], inputs: [] });
    expect(await approvedNow(neighbour, id)).toMatchObject({ value: { closesOn: null } });
    expect(await approvedNow(stage.managers.municipality, id)).toMatchObject({ value: { closesOn: null } });
    expect(await approvedNow(stage.managers.organisation, id)).toMatchObject({
      value: { closesOn: '2025-10-20' },
    });
  });

  test('whoever approves last, whatever the parties are called', async () => {
    const [own] = neighbour.organisations;
    if (own === undefined) throw new Error('She has an organisation');
    await givenDepartment({ ...stage.town, organisationId: own });
    // By name the other way round than by age.
    await rowsOf(`UPDATE organisation SET name = 'Ørnens Boligforening' WHERE id = $1 RETURNING id`, [
      stage.town.organisationId,
    ]);
    const id = await givenApproved(
      [stage.managers.municipality, neighbour, stage.managers.organisation],
      stage.town,
    );
    expect((await fileOfSummary(neighbour, id)).summary).toMatchObject({
      ...{ state: 'APPROVED', closesOn: '2025-10-20' },
      parties: [{ id: own }, { id: stage.town.organisationId }],
    });
  });

  test('an organisation keeps summaries of itself, and of nothing wider or of others', async () => {
    const save = (part: Parameters<typeof saveSummary>[1]['part'], who = stage.managers.organisation) =>
      saveSummary(who, {
        ...{ municipalityId: stage.town.municipalityId, part, ...summaryWords },
        period: { from: day('2025-01-01'), through: day('2025-12-31') },
      });
    expect(await save({ kind: 'DEPARTMENT', id: stage.department })).toMatchObject({ ok: true });
    // What she sees of the municipality is her own part of it.
    const whole = await save({ kind: 'MUNICIPALITY' });
    const kept = whole.ok
      ? (await fileOfSummary(stage.managers.organisation, whole.value.summaryId)).summary
      : null;
    expect(kept?.part).toMatchObject(ofOwn().part);
    const [area] = await rowsOf<{ id: string }>('SELECT area_id AS id FROM department WHERE id = $1', [
      stage.department,
    ]);
    expect(await save({ kind: 'AREA', id: area?.id })).toMatchObject({ error: { code: 'not-whole' } });
    expect(await save({ kind: 'DEPARTMENT', id: stage.department }, neighbour)).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await save({ kind: 'MUNICIPALITY' }, stranger)).toMatchObject({ error: { code: 'not-found' } });
  });
});

describe('who does what', () => {
  test('only its maker edits and sends; a stranger finds nothing; and nothing is written', async () => {
    const id = await givenSummary(stage.managers.municipality, stage.town);
    await sentNow(stage.managers.municipality, id);
    const before = await rowsThere(id);
    const input = { summaryId: id, revision: await revisionOf(id) };
    const tried = async (who: UserScope) =>
      codes([
        await editSentences(who, { ...input, ...summaryWords }),
        await sendSummary(who, input, todaysFigures),
        await recallSummary(who, { ...input, reason: 'Forkert' }),
      ]);
    expect(await tried(stage.managers.organisation)).toEqual(['not-yours', 'not-yours', 'not-yours']);
    expect(await tried(stranger)).toEqual(['not-found', 'not-found', 'not-found']);
    expect(await tried(neighbour)).toEqual(['not-found', 'not-found', 'not-found']);
    expect(await commentOnSummary(stranger, { summaryId: id, said: 'Hej' })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await rowsThere(id)).toEqual(before);
    // Each of the first two makes the revision of the next a stale one.
    expect(await tried(colleague)).toEqual(['changed-meanwhile', 'changed-meanwhile', 'done']);
  });
});

describe('at once', () => {
  test('the parties approve last together: it is approved once, for one day', async () => {
    const id = await givenSummary(stage.managers.municipality, stage.town);
    await sentNow(stage.managers.municipality, id);
    const answers = await Promise.all(
      [stage.managers.municipality, colleague, stage.managers.organisation, stage.managers.organisation].map(
        (who) => approvedNow(who, id),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
    expect(answers.filter((each) => each.ok && each.value.closesOn !== null)).toHaveLength(1);
    const { acts, summary } = await fileOfSummary(stage.managers.municipality, id);
    expect(acts.filter(({ kind }) => kind === 'APPROVED')).toHaveLength(2);
    expect(summary.state).toBe('APPROVED');
  });

  test('one approves and one calls it back: it is approved, or nothing is', async () => {
    const id = await givenSummary(stage.managers.municipality, stage.town);
    await sentNow(stage.managers.municipality, id);
    await approvedNow(stage.managers.municipality, id);
    const revision = await revisionOf(id);
    const [approved, recalled] = await Promise.all([
      approvedNow(stage.managers.organisation, id),
      recallSummary(colleague, { summaryId: id, revision, reason: 'En fejl' }),
    ]);
    expect([approved.ok, recalled.ok].filter(Boolean)).toHaveLength(1);
    expect((await fileOfSummary(colleague, id)).summary.state).toBe(approved.ok ? 'APPROVED' : 'DRAFT');
  });

  test('a comment that is sent twice is said once, and may be said again after another', async () => {
    const id = await givenSummary(stage.managers.municipality, stage.town);
    await sentNow(stage.managers.municipality, id);
    const say = (who: UserScope, said = 'Ser rigtigt ud') => commentOnSummary(who, { summaryId: id, said });
    await Promise.all([1, 2, 3].map(() => say(stage.managers.organisation)));
    const said = async () =>
      (await fileOfSummary(colleague, id)).acts.filter(({ kind }) => kind === 'COMMENTED').length;
    expect(await said()).toBe(1);
    await say(stage.managers.municipality);
    await say(stage.managers.organisation);
    expect(await said()).toBe(3);
  });

  test('two send two summaries of the same year: one is between the parties', async () => {
    const ids = [
      await givenSummary(stage.managers.municipality, stage.town),
      await givenSummary(colleague, stage.town),
    ];
    const sent = await Promise.all(
      ids.map((summaryId) => sendSummary(colleague, { summaryId, revision: 1 }, todaysFigures)),
    );
    expect(codes(sent)).toEqual(['another-sent', 'done']);
  });

  test('a home is voided while the summary closes: its figures are of before or after, and go with their sums', async () => {
    const homes = [
      await reportedHome(stage.town, stage.department),
      await reportedHome(stage.town, stage.department),
    ];
    const id = await givenApproved([stage.managers.municipality, stage.managers.organisation], stage.town);
    const [first, second] = homes;
    if (!first || !second) throw new Error('Two homes were reported');
    await Promise.all([afterTheDays(), voided(stage.town, first), afterTheDays()]);
    const { editions, acts } = await fileOfSummary(stage.managers.municipality, id);
    const closed = editions.filter(({ kind }) => kind === 'CLOSED');
    expect(closed).toHaveLength(1);
    expect(acts.filter(({ kind }) => kind === 'CLOSED')).toHaveLength(1);
    const [edition] = closed;
    const now = await todaysFigures((await fileOfSummary(stage.managers.municipality, id)).summary);
    if (!edition || !now) throw new Error('It was closed');
    expect(edition.inputs === inputsChecksum(now.madeOf)).toBe(
      differencesOf(edition.figures, now.figures).length === 0,
    );
  });
});
