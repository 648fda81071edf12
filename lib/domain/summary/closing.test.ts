import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asId, type MunicipalityId, type OrganisationId } from '../shared/ids';
import {
  actorIn,
  editionToApprove,
  mayAct,
  missingApprovals,
  SUMMARY_ACTORS,
  SUMMARY_ACTS,
  SUMMARY_STATES,
  type SummaryState,
  speaksFor,
  stateAfter,
} from './closing';

const [town, other] = [asId<MunicipalityId>('town'), asId<MunicipalityId>('other')];
const [north, south] = [asId<OrganisationId>('north'), asId<OrganisationId>('south')];
const parties = [{ id: north }, { id: south }];

// biome-ignore format: read as a table: every act in every state, by the maker, by another party, and by time
const WHO = {
  //          EDIT   SEND   COMMENT APPROVE RECALL WITHDRAW CLOSE  RESTATE
  DRAFT:     ['m--', 'm--', '---',  '---',  '---', 'm--',   '---', '---'],
  SENT:      ['m--', 'm--', 'mo-',  'mo-',  'm--', 'm--',   '---', '---'],
  APPROVED:  ['---', '---', 'mo-',  '---',  'mo-', '---',   '--t', '---'],
  CLOSED:    ['---', '---', 'mo-',  'mo-',  '---', '---',   '---', 'mo-'],
  WITHDRAWN: ['---', '---', '---',  '---',  '---', '---',   '---', '---'],
} as const satisfies Record<SummaryState, readonly string[]>;

describe('who may do what with a summary', () => {
  test.each(SUMMARY_STATES)('while it is %s', (state) => {
    const said = SUMMARY_ACTS.map((act) =>
      SUMMARY_ACTORS.map((actor) =>
        mayAct(state, act, actor).ok ? actor.charAt(0).toLowerCase() : '-',
      ).join(''),
    );
    expect(said).toEqual(WHO[state]);
  });

  test('a refusal says whether another could', () => {
    expect(mayAct('SENT', 'EDIT', 'OTHER')).toEqual({ ok: false, error: 'not-yours' });
    expect(mayAct('CLOSED', 'EDIT', 'MAKER')).toEqual({ ok: false, error: 'not-now' });
    expect(mayAct('APPROVED', 'CLOSE', 'MAKER')).toEqual({ ok: false, error: 'not-yours' });
  });
});

describe('where it stands after', () => {
  test('each act, and the last approval alone approves', () => {
    expect(stateAfter('DRAFT', 'SEND', 3)).toBe('SENT');
    expect(stateAfter('SENT', 'SEND', 3)).toBe('SENT');
    expect(stateAfter('SENT', 'APPROVE', 1)).toBe('SENT');
    expect(stateAfter('SENT', 'APPROVE', 0)).toBe('APPROVED');
    expect(stateAfter('CLOSED', 'APPROVE', 0)).toBe('CLOSED');
    expect(stateAfter('APPROVED', 'RECALL', 0)).toBe('DRAFT');
    expect(stateAfter('SENT', 'WITHDRAW', 0)).toBe('WITHDRAWN');
    expect(stateAfter('APPROVED', 'CLOSE', 0)).toBe('CLOSED');
    for (const act of ['EDIT', 'COMMENT', 'RESTATE'] as const)
      for (const state of SUMMARY_STATES) expect(stateAfter(state, act, 0)).toBe(state);
  });

  test('whatever is done in whichever order, what is closed stays closed and what is given up stays given up', () => {
    const act = fc.record({
      act: fc.constantFrom(...SUMMARY_ACTS),
      actor: fc.constantFrom(...SUMMARY_ACTORS),
      missing: fc.nat({ max: 2 }),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        let state: SummaryState = 'DRAFT';
        for (const { act, actor, missing } of acts) {
          if (!mayAct(state, act, actor).ok) continue;
          const next: SummaryState = stateAfter(state, act, missing);
          if (state === 'CLOSED' || state === 'WITHDRAWN') expect(next).toBe(state);
          // Nothing is closed that not everybody approved, and nobody but time closes.
          if (next === 'CLOSED' && state !== 'CLOSED') expect([state, actor]).toEqual(['APPROVED', 'TIME']);
          if (next === 'APPROVED' && state !== 'APPROVED') expect([state, missing]).toEqual(['SENT', 0]);
          state = next;
        }
      }),
    );
  });
});

describe('who speaks for whom', () => {
  const ofTown = { side: 'MUNICIPALITY', municipalities: [town], organisations: [] } as const;
  const agent = { side: 'ORGANISATION', municipalities: [], organisations: [south, north] } as const;
  const matter = { municipalityId: town, maker: null, parties };

  test('the municipality for itself, an organisation for itself where it is concerned', () => {
    expect(speaksFor(ofTown, matter)).toEqual([null]);
    expect(speaksFor(ofTown, { ...matter, municipalityId: other })).toEqual([]);
    expect(speaksFor(agent, matter)).toEqual([north, south]);
    expect(speaksFor(agent, { ...matter, parties: [{ id: south }] })).toEqual([south]);
  });

  test('the maker acts as the maker, others as others, and strangers not at all', () => {
    expect(actorIn(ofTown, matter)).toBe('MAKER');
    expect(actorIn(ofTown, { ...matter, maker: north })).toBe('OTHER');
    expect(actorIn(agent, { ...matter, maker: north })).toBe('MAKER');
    expect(actorIn(agent, matter)).toBe('OTHER');
    expect(actorIn({ ...ofTown, municipalities: [other] }, matter)).toBeNull();
    expect(actorIn(agent, { ...matter, parties: [] })).toBeNull();
  });
});

describe('approvals', () => {
  const sent = (number: number) => ({ number, kind: 'SENT' as const });
  const editions = [sent(1), sent(2), { number: 3, kind: 'CLOSED' as const }];

  test('are of the last edition sent, and of the last restatement once it is closed', () => {
    expect(editionToApprove('SENT', editions.slice(0, 2))).toEqual(sent(2));
    expect(editionToApprove('DRAFT', editions.slice(0, 2))).toBeNull();
    expect(editionToApprove('CLOSED', editions)).toBeNull();
    const restated = { number: 4, kind: 'RESTATED' as const };
    expect(editionToApprove('CLOSED', [...editions, restated])).toEqual(restated);
  });

  test('of another edition do not count', () => {
    const approved = (party: OrganisationId | null, edition: number) =>
      ({ kind: 'APPROVED', party, edition }) as const;
    expect(missingApprovals(parties, sent(2), [approved(null, 2), approved(north, 1)])).toEqual([
      north,
      south,
    ]);
    const commented = { kind: 'COMMENTED', party: south, edition: null } as const;
    expect(missingApprovals(parties, sent(2), [commented])).toEqual([null, north, south]);
    expect(
      missingApprovals(parties, sent(2), [approved(null, 2), approved(north, 2), approved(south, 2)]),
    ).toEqual([]);
  });

  test('of a restatement are given by whoever made it', () => {
    const restated = { kind: 'RESTATED', party: north, edition: 4 } as const;
    expect(missingApprovals(parties, { number: 4 }, [restated])).toEqual([null, south]);
  });
});
