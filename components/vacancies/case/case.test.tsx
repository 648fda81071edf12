import { describe, expect, test } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import { phoneActsIn } from '@/lib/domain/slot/possible-acts';
import type { CaseEvent } from '@/lib/domain/vacancy/case-event';
import { isNotForOthers } from '@/lib/domain/vacancy/not-for-others';
import type { CaseDecision, CaseVacancy } from '@/lib/domain/vacancy/vacancy-case';
import { VACANCY_STATES } from '@/lib/domain/vacancy/vacancy-state';
import { renderHtml, renderText } from '../../testing/render-html';
import { at, day, slot, vacancy, vacancyFile } from '../../testing/vacancy-file';
import { CaseActions } from './case-actions';
import { CaseHistory } from './case-history';
import { CaseNext } from './case-next';
import { CaseVerdict } from './case-verdict';

const file = (more: Parameters<typeof vacancyFile>[0] = {}) =>
  vacancyFile({ agreement: getAgreement('holbaek-2024'), ...more });

const returned = {
  reason: 'WRONG_DATA',
  fault: 'ORGANISATION',
  faultState: 'AWAITING',
  textShared: 'Der er ingen elevator.',
  returnedAt: at,
} as const;

describe('what happens next', () => {
  test.each(VACANCY_STATES)('is said for a home that is %s, in both languages', (state) => {
    const of = file({ vacancy: { state }, returned });
    for (const locale of ['da', 'en'] as const) {
      expect(renderText(<CaseNext file={of} mayOpenSlot />, locale).length).toBeGreaterThan(15);
    }
  });

  test('what the municipality said on the telephone can be recorded here, where the reader may', () => {
    const open = renderHtml(<CaseNext file={file()} mayOpenSlot phoneActs={phoneActsIn('OFFERED')} />);
    expect(open).toContain('href="/slots/s/claim"');
    expect(open).toContain('href="/slots/s/return"');
    expect(renderText(<CaseNext file={file()} mayOpenSlot />)).not.toContain('Efter telefonsamtale');
    expect(phoneActsIn('RETURNED')).toEqual([]);
  });

  test('a deadline is told as weekday and working days left, and that it is assumed', () => {
    const text = renderText(<CaseNext file={file()} mayOpenSlot={false} />);
    expect(text).toContain('Frist tirsdag 14. oktober');
    expect(text).toContain('6 arbejdsdage tilbage');
    expect(text).toContain('Fristen er antaget');
    expect(text).not.toContain('Åbn anvisningen');
  });

  test('a returned home says why, and leads to answering the fault', () => {
    const text = renderText(
      <CaseNext file={file({ vacancy: { state: 'RETURNED' }, returned })} mayOpenSlot />,
    );
    expect(text).toContain('Forkerte oplysninger');
    expect(text).toContain('Der er ingen elevator.');
    expect(text).toContain('Svar på fejlen');
  });
});

describe('who gets the home', () => {
  const verdict = {
    headline: { da: 'Boligen går til kommunal anvisning.', en: 'M' },
    ...{ lead: { da: 'Det er den fjerde.', en: 'L' }, steps: [], letting: null },
  };
  const decision = { tier: 'GREEN', route: 'MUNICIPAL', verdict, decidedAt: at } as unknown as CaseDecision;
  const told = (of: Parameters<typeof vacancyFile>[0]) =>
    renderText(<CaseVerdict file={file({ decision, ...of })} />);

  test('the verdict is the answer until the municipality has returned the home, and then its history', () => {
    expect(told({ vacancy: { state: 'OFFERED' } })).toMatch(
      /^Fordelt .* Boligen går til kommunal anvisning\./,
    );
    expect(told({ vacancy: { state: 'RETURNED' }, returned })).toMatch(
      /^Givet tilbage fredag .* Givet tilbage af kommunen: boligorganisationen udlejer\. Før det, fredag .*: Boligen går til kommunal anvisning\./,
    );
    expect(told({ vacancy: { state: 'LET' }, returned })).toContain('boligorganisationen har udlejet.');
    expect(told({ vacancy: { state: 'LET' } })).not.toContain('Givet tilbage');
  });

  test('a turn says by which part of § 59 it was given; a home under § 54 says nothing of it', () => {
    expect(told({})).toContain('Givet efter almenboligloven § 59, stk. 1.');
    expect(told({ slot: { ...slot, legalBasis: 'YOUTH' } })).toContain('§ 59, stk. 3.');
    expect(told({ slot: { ...slot, legalBasis: null } })).not.toContain('§ 59');
  });
});

describe('what can be done', () => {
  const all = { let: true, change: true, void: true };
  const actions = (state: CaseVacancy['state'], allowed = all) =>
    renderHtml(
      <CaseActions vacancy={{ ...vacancy, state }} notForOthers={false} allowed={allowed} print={null} />,
    );

  test('a home of the organisation’s can be let, changed, corrected and voided', () => {
    for (const path of ['let', 'change', 'correct', 'void'])
      expect(actions('ORGANISATION')).toContain(`/vacancies/v/${path}`);
  });

  test('a home at the municipality cannot be let, a closed case not be changed', () => {
    expect(actions('OFFERED')).not.toContain('/let');
    for (const state of ['VOIDED', 'COMPLETED'] as const) expect(actions(state)).toBe('');
    expect(actions('LET').match(/\/vacancies\/v\/[a-z-]+/g)).toEqual(['/vacancies/v/fall-through']);
  });

  test('a home that is not for others is only recorded, by its occasion', () => {
    const of = { ...vacancy, state: 'ORGANISATION', occasion: 'EXCHANGE' } as const;
    const html = renderHtml(<CaseActions vacancy={of} notForOthers allowed={all} print={null} />);
    expect(html).toMatch(/href="\/vacancies\/v\/let">Registrér bytte</);
    expect(html).not.toContain('/letting');
    const verdict = { steps: [{ rung: 'NOT_VACANT', outcome: 'TAKES' }], letting: { text: { da: 'x' } } };
    const decision = { tier: 'GREEN', verdict } as unknown as CaseDecision;
    expect(isNotForOthers(decision)).toBe(true);
    const next = renderText(<CaseNext file={file({ vacancy: of, decision })} mayOpenSlot />);
    expect(next).toContain('Boligen er ikke ledig for andre: der byttes.');
    expect(next).not.toContain('entelisterne');
  });

  test('who may nothing is offered nothing', () => {
    expect(actions('ORGANISATION', { let: false, change: false, void: false })).toBe('');
  });
});

const happened: readonly CaseEvent[] = [
  { kind: 'REPORTED', payload: { reportedOn: day('2025-10-03'), replaces: null } },
  {
    kind: 'ALLOCATED',
    payload: {
      route: 'MUNICIPAL',
      tier: 'GREEN',
      counter: 'FAMILY',
      number: 9,
      agreement: 'a',
      unplaced: false,
    },
  },
  { kind: 'AWAITING_AGREEMENT', payload: { reportedOn: day('2025-10-03') } },
  { kind: 'OFFERED', payload: { answerDue: day('2025-10-14') } },
  { kind: 'VOIDED', payload: { correction: '-1/3', replacedBy: null } },
  { kind: 'LET', payload: { takeoverOn: day('2025-12-01') } },
  { kind: 'NOTE_ADDED', payload: { noteId: 'n', shared: true } },
  { kind: 'CHOICE_SEEN', payload: { choiceId: 'c' } },
  { kind: 'SEEN', payload: {} },
  { kind: 'CLAIMED', payload: { nameDue: day('2025-10-15') } },
  { kind: 'NAMED', payload: { namingId: 'n', specialCriteria: true } },
  { kind: 'UNNAMED', payload: { namingId: 'n', as: 'DECLINED' } },
  { kind: 'CONTACT_HANDED_OVER', payload: { contactId: 'c' } },
  { kind: 'COMPLETED', payload: { signedOn: day('2025-10-05') } },
  { kind: 'RETURNED', payload: { returnId: 'r', reason: 'TOO_EXPENSIVE', correction: null } },
  { kind: 'FAULT_ANSWERED', payload: { returnId: 'r', answer: 'CONTESTED' } },
  {
    kind: 'FAULT_SETTLED',
    payload: { returnId: 'r', settlement: 'REVERSED', final: true, correction: '-1' },
  },
  { kind: 'TELEPHONE_RECORDED', payload: { actId: 't', act: 'CLAIM' } },
  { kind: 'TELEPHONE_ANSWERED', payload: { actId: 't', answer: 'CONFIRMED' } },
];

/** Nobody decided these: the agreement did. */
const byAgreement: readonly string[] = ['ALLOCATED', 'AWAITING_AGREEMENT', 'OFFERED'];

describe('history', () => {
  test.each(happened.map((event) => [event.kind, event] as const))(
    '%s is told in both languages',
    (_kind, event) => {
      const events = [
        { ...event, id: 1n, actorName: 'Lone', actorSide: 'ORGANISATION' as const, occurredAt: at },
      ];
      for (const locale of ['da', 'en'] as const) {
        const text = renderText(<CaseHistory file={file({ events })} />, locale);
        expect(text).toContain(byAgreement.includes(event.kind) ? 'Nøglen' : 'Lone');
        expect(text).not.toContain(event.kind);
      }
    },
  );

  test('a home that was let says by what, where that was kept', () => {
    const event = { id: 1n, actorName: 'Lone', actorSide: 'ORGANISATION' as const, occurredAt: at };
    const takeoverOn = day('2025-12-01');
    const told = (payload: Extract<CaseEvent, { kind: 'LET' }>['payload']) =>
      renderText(<CaseHistory file={file({ events: [{ ...event, kind: 'LET', payload }] })} />, 'da');
    expect(told({ takeoverOn, lettingType: 'TRANSFER' })).toContain(
      'Oprykningsventeliste, overtagelse 01.12.2025',
    );
    expect(told({ takeoverOn })).not.toContain('enteliste');
  });

  test('a change says what it was and is, money and days as they are read', () => {
    const changes = [
      { field: 'rentOre', before: '594000', after: '610000' },
      { field: 'takeoverOn', before: null, after: '2025-12-01' },
      { field: 'lift', before: 'false', after: 'true' },
    ];
    const payload = {
      changes,
      revision: 2,
      answerDue: { before: day('2025-10-14'), after: day('2025-10-15') },
      nameDue: null,
    };
    const event = {
      kind: 'CHANGED',
      payload,
      id: 1n,
      actorName: 'Lone',
      actorSide: 'ORGANISATION',
      occurredAt: at,
    } as const;
    const text = renderText(<CaseHistory file={file({ events: [event] })} />);
    expect(text).toContain('Husleje ekskl. forbrug: 5.940 kr. → 6.100 kr.');
    expect(text).toContain('Overtagelse: ikke angivet → 01.12.2025');
    expect(text).toContain('Elevator: nej → ja');
    expect(text).toContain('ny frist 15.10.2025');
  });
});
