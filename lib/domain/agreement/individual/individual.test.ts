import { describe, expect, test } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import { openLetting } from '../../letting/finding/open-letting';
import { calendarDate } from '../../shared/calendar-date';
import { fraction } from '../../shared/fraction';
import { published } from '../document-of';
import { beyondFramework } from './beyond-framework';
import type { IndividualAgreement } from './individual-agreement';
import { individualRules } from './individual-rules';
import { parseIndividual } from './parse-individual';
import { underIndividual } from './under-individual';

const reference = { text: { da: 'afsnit 2', en: 'section 2' }, assumed: false };
const taastrup = getAgreement('hoeje-taastrup-2023');
const holbaek = getAgreement('holbaek-2024');

const says = (change: Partial<IndividualAgreement>): IndividualAgreement => ({
  ...{ id: 'x', title: { da: 'x', en: 'x' }, inForce: { from: calendarDate('2025-01-01'), to: null } },
  municipality: taastrup.municipality,
  organisation: holbaek.organisations[0] ?? { name: 'x', cvr: null, aliases: [] },
  ...{ criteria: [], flexibleShare: null, transferFirst: null, movers: null, dispensations: [], terms: [] },
  ...change,
});
const home = { department: '5', tier: 'LEVEL_1', criteria: [], transferFirst: false } as const;
const green = { ...home, tier: 'GREEN' } as const;

describe('an individual agreement in its published form', () => {
  test('is read back as it was written', () => {
    const full = says({
      criteria: [{ department: null, set: 'COMMON', criteria: ['ELDERLY'], reference }],
      flexibleShare: { share: fraction(1n, 4n), reference },
      movers: { meet: false, reference },
    });
    expect(parseIndividual(JSON.parse(JSON.stringify(published(full))))).toEqual({ ok: true, value: full });
  });
  test.each([
    ['criteria', [{ set: 'X', criteria: ['A'] }], 'criteria[0].reference'],
    ['flexibleShare', { share: '4/3', reference }, 'flexibleShare.share'],
    ['dispensations', [{ department: '1', text: reference.text, reference }], 'dispensations[0].until'],
    ['terms', [{ subject: 'WEATHER', text: reference.text, reference }], 'terms[0].subject'],
  ])('its first fault has a path: %s', (key, value, path) => {
    const read = parseIndividual({ ...JSON.parse(JSON.stringify(published(says({})))), [key]: value });
    expect(read.ok ? 'accepted' : read.error.path).toContain(path);
  });
});

describe('it may only say what the framework leaves to it', () => {
  const partsOf = (change: Partial<IndividualAgreement>, framework = taastrup) =>
    beyondFramework(says(change), framework).map(({ part }) => part);

  test('within it nothing is said against it', () => {
    const within = {
      criteria: [{ department: null, set: 'COMMON', criteria: ['ELDERLY'], reference }],
      flexibleShare: { share: fraction(1n, 3n), reference },
      transferFirst: { reference },
      movers: { meet: true, reference },
    };
    expect(partsOf(within)).toEqual([]);
  });
  test.each([
    ['an alias of it, in whatever letters', { name: 'AB Prøve', cvr: null }, []],
    ['its number under another name', { name: 'Noget andet', cvr: '12345678' }, []],
    ['its name with another number', { name: 'Prøveboligen', cvr: '87654321' }, ['PARTIES']],
    ['another', { name: 'En anden', cvr: null }, ['PARTIES']],
  ])('a party is known by the sameness that signing asks for: %s', (_of, named, parts) => {
    const party = { name: 'Prøveboligen', cvr: '12345678', aliases: ['ab prøve'] };
    const framework = { ...taastrup, organisations: [party] };
    expect(partsOf({ organisation: { ...named, aliases: [] } }, framework)).toEqual(parts);
  });
  test('a share above the cap, criteria that are not its to choose, and powers it does not have', () => {
    expect(partsOf({ flexibleShare: { share: fraction(2n, 5n), reference } })).toEqual(['FLEXIBLE_SHARE']);
    expect(partsOf({ criteria: [{ department: null, set: 'COMMON', criteria: ['X'], reference }] })).toEqual([
      'CRITERIA',
    ]);
    const tightened = [{ department: null, set: 'TIGHTENED', criteria: ['S1'], reference }];
    expect(partsOf({ criteria: tightened }, holbaek)).toEqual(['CRITERIA']);
    expect(partsOf({ transferFirst: { reference }, movers: { meet: false, reference } }, holbaek)).toEqual([
      ...['TRANSFER_FIRST', 'MOVERS'],
    ]);
    const text = { da: 'x', en: 'x' };
    expect(partsOf({ terms: [{ subject: 'SHARED_LIVING', text, reference }] })).toEqual(['TERMS']);
  });
  test('whoever is no party has none', () => {
    const stranger = { name: 'En anden', cvr: null, aliases: [] };
    expect(partsOf({ organisation: stranger }, holbaek)).toEqual(['PARTIES']);
  });
});

describe('what it decides works', () => {
  test('the lower of both shares counts, at the tiers that it is for', () => {
    const own = says({ flexibleShare: { share: fraction(1n, 4n), reference } });
    const capAt = (tier: string) =>
      underIndividual(taastrup, own, home).agreement.letting.find(({ tiers }) => tiers.includes(tier))?.cap;
    expect(capAt('LEVEL_1')).toEqual(fraction(1n, 4n));
    expect(capAt('LEVEL_2')).toBeNull();
  });
  test('its criteria come beside those of the placement, in its department and tiers alone', () => {
    const own = says({ criteria: [{ department: '5', set: 'FLEXIBLE', criteria: ['F1'], reference }] });
    expect(underIndividual(holbaek, own, { ...green, criteria: ['S2'] }).criteria).toEqual(['S2', 'F1']);
    expect(underIndividual(holbaek, own, { ...green, department: '6' }).criteria).toEqual([]);
    expect(underIndividual(holbaek, own, { ...green, tier: 'RED' }).criteria).toEqual([]);
  });
  test('the transfer list goes first where it says so; the setting stands only without one', () => {
    const first = (own: IndividualAgreement | null, transferFirst: boolean, framework = taastrup) =>
      underIndividual(framework, own, { ...home, transferFirst }).transferFirst;
    const agreed = says({ transferFirst: { reference } });
    expect([first(agreed, false), first(says({}), true), first(null, true)]).toEqual([true, false, true]);
    expect(first(agreed, false, holbaek)).toBe(false);
  });
  test('is said in words, each beside its section', () => {
    const own = says({
      criteria: [{ department: '5', set: 'FLEXIBLE', criteria: ['F1'], reference }],
      movers: { meet: true, reference },
    });
    expect(individualRules(own, holbaek).map(({ says: text }) => text.da)).toEqual([
      ...['F1 I arbejde', 'skal opfylde de fleksible kriterier'],
    ]);
  });
  test('says of a dispensation until when it holds, and that it decides nothing', () => {
    const text = { da: 'Facaderne skiftes.', en: 'The facades are replaced.' };
    const until = calendarDate('2026-06-30');
    const [rule] = individualRules(
      says({ dispensations: [{ department: '2', text, until, reference }] }),
      holbaek,
    );
    expect(rule?.says.da).toMatch(
      /^Facaderne skiftes\. Til og med 30\. juni 2026\. .*ændrer ikke fordelingen/,
    );
    expect(rule?.says.en).toMatch(/changes no verdict/);
  });
  test('movers who are exempt meet no flexible criteria, except in a designated area', () => {
    const own = says({ transferFirst: { reference }, movers: { meet: false, reference } });
    const on = calendarDate('2025-10-06');
    const opened = (designations: Parameters<typeof openLetting>[0]['designations']) =>
      openLetting({
        ...{ ...underIndividual(taastrup, own, home), tier: 'LEVEL_1', designations },
        ...{ reportedOn: on, openedOn: on, toRehouse: 0, share: { letBefore: 0, counted: 8 } },
        lists: { given: 0, standing: 0, transfers: 0 },
      });
    const movers = (opening: ReturnType<typeof opened>) =>
      opening.ladder.find(({ phase }) => phase === 'TRANSFER')?.criteria;
    expect(movers(opened([]))).toEqual([]);
    expect(opened([]).steps.find(({ kind }) => kind === 'TRANSFER_FIRST')?.reference).toEqual(reference);
    const designation = {
      designation: 'PREVENTION_AREA' as const,
      from: calendarDate('2021-12-01'),
      to: null,
    };
    expect(movers(opened([designation]))).toHaveLength(1);
  });
});
