import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AGREEMENT_IDS, getAgreement } from '@/agreements/registry';
import { afterEdit, faults, targetsOf, untouched } from '@/lib/testing/agreements/edited-parts';
import { documentOf } from '../document-of';
import { parseAgreement } from '../parse-agreement';
import { reviewAgreement } from '../review/review-agreement';
import { compareAgreements } from '../rules/compare-agreements';
import { documentJson, editPart } from './edit-part';
import type { Entries } from './read-form';

const holbaek = getAgreement('holbaek-2024');

describe.each(AGREEMENT_IDS)('%s', (id) => {
  const agreement = getAgreement(id);
  test.each(targetsOf(agreement).map((target) => [JSON.stringify(target), target] as const))(
    '%s comes back as it was when nobody touches it',
    (_, target) => {
      for (const language of ['da', 'en'] as const) {
        const answer = editPart(agreement, target, {
          entries: untouched(agreement, target, language),
          move: null,
        });
        expect(answer.ok ? documentJson(answer.value) : answer.error).toEqual(documentJson(agreement));
      }
    },
  );
});

test('whatever is typed, what is accepted can be written down and read again, and what is not says where', {
  timeout: 60_000,
}, () => {
  const pool = [
    '',
    'x',
    '0',
    '3',
    '99',
    'hver 4.',
    '1/7',
    '2026-02-01',
    'yes',
    'GREEN',
    'LATEST_YEAR',
    'ÆØÅ <b>',
  ];
  const anyEdit = fc.record({
    id: fc.constantFrom(...AGREEMENT_IDS),
    part: fc.nat(),
    typed: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...pool)), { minLength: 1, maxLength: 4 }),
  });
  fc.assert(
    fc.property(anyEdit, ({ id, part, typed }) => {
      const agreement = getAgreement(id);
      const targets = targetsOf(agreement);
      const target = targets[part % targets.length];
      if (target === undefined) throw new Error('There are parts');
      const before = untouched(agreement, target);
      const names = Object.keys(before);
      const changes = Object.fromEntries(typed.map(([at, text]) => [names[at % names.length] ?? '', text]));
      const answer = editPart(agreement, target, { entries: { ...before, ...changes }, move: null });
      if (answer.ok) {
        const again = parseAgreement(JSON.parse(JSON.stringify(documentOf(answer.value))));
        expect(again).toEqual(answer);
        expect(compareAgreements(answer.value, answer.value)).toEqual([]);
      } else if (answer.error.code === 'faulty') {
        expect(answer.error.faults.length).toBeGreaterThan(0);
        for (const { text } of answer.error.faults) expect(text.da).toMatch(/^["„A-ZÆØÅ0-9].*\.$/s);
      }
    }),
    { numRuns: 150 },
  );
});

describe('whether a credit is carried', () => {
  const said = {
    'carryOver.$on': 'yes',
    'carryOver.atTierChange': 'LAPSES',
    'carryOver.atNewYear': 'CARRIED',
    'carryOver.reference.text.da': 'Afsnit 5',
  };
  test('is said in the agreement, and the difference reads so', () => {
    const changed = afterEdit({ part: 'READINGS' }, said);
    expect(compareAgreements(holbaek, changed).map(({ after }) => after?.says.da)).toEqual([
      'nulstilles, når afdelingen skifter indplacering, og følger med ved nytår',
    ]);
  });
});

describe('shares and tiers', () => {
  test('a share is typed as people say it, and the difference reads so', () => {
    const changed = afterEdit({ part: 'TIERS' }, { 'tiers.1.shares.0.rate': 'hver femte' });
    expect(
      compareAgreements(holbaek, changed).map(({ before, after }) => [before?.says.da, after?.says.da]),
    ).toEqual([['hver 6. (almenboligloven § 59, stk. 1)', 'hver 5. (almenboligloven § 59, stk. 1)']]);
  });
  test('what is no share is told at its field, and so is everything else that is wrong', () => {
    expect(
      faults({ part: 'TIERS' }, { 'tiers.1.shares.0.rate': 'hver', 'tiers.2.label.da': ' ' }),
    ).toMatchObject({
      'tiers.2.label.da': 'Udfyld feltet.',
    });
    expect(faults({ part: 'TIERS' }, { 'tiers.1.shares.0.rate': 'mange' })).toEqual({
      'tiers.1.shares.0.rate': 'Skriv andelen som „hver 3.“, „22 %“, „1/3“ eller „friholdt“.',
    });
  });
  const blue = {
    'tiers.$rows': '5',
    'tiers.4.$new': 'yes',
    'tiers.4.label.da': 'lys blå',
    'tiers.4.standing.da': 'er lys blå',
    'tiers.4.mark': 'circle',
    'tiers.4.placeable': 'yes',
    'tiers.4.reference.text.da': 'Afsnit 6',
  };
  const share = {
    'tiers.4.shares.$rows': '2',
    'tiers.4.shares.0.$new': 'yes',
    'tiers.4.shares.0.dwellingType': 'FAMILY',
    'tiers.4.shares.0.rate': '22 %',
    'tiers.4.shares.0.basis': 'SECTION_59_1',
    'tiers.4.shares.0.reference.text.da': 'Afsnit 6',
    'tiers.4.shares.1.$new': 'yes',
  };
  test('a new tier comes with its shares, and its English is the Danish until somebody writes it', () => {
    const changed = afterEdit({ part: 'TIERS' }, { ...blue, ...share });
    expect(changed.tiers.at(-1)).toMatchObject({ tier: 'LYS_BLAA', label: { da: 'lys blå', en: 'lys blå' } });
    expect(changed.rates.at(-1)).toMatchObject({ tier: 'LYS_BLAA', rate: { n: 11n, d: 50n } });
  });
  test('a tier without a rate is found before it is saved', () => {
    expect(faults({ part: 'TIERS' }, blue)).toEqual({
      'tiers.4.shares.0.rate': 'Indplaceringen LYS_BLAA har ingen andel for familieboliger.',
    });
  });
  test('a tier that other parts still name cannot be taken away, and it is said where', () => {
    expect(faults({ part: 'TIERS' }, { 'tiers.2.$gone': 'yes' })).toEqual({
      form: 'Forslag til indplacering: Grænser, nr. 1: Foreslår: "RED" findes ikke i aftalen eller i de ord, den kan bruge.',
    });
  });
});

describe('rows', () => {
  test('an empty row counts for nothing', () => {
    const changed = afterEdit(
      { part: 'EXAMPLES' },
      { 'examples.$rows': '14', 'examples.13.$new': 'yes', 'examples.13.tier': '' },
    );
    expect(changed.examples).toHaveLength(13);
  });
  test('a row is moved with everything that was typed', () => {
    const changed = afterEdit(
      { part: 'LADDER' },
      { 'ladder.1.reference.text.da': 'Afsnit 99' },
      { move: 'up:ladder.1' },
    );
    expect(changed.ladder.map(({ kind }) => kind).slice(0, 2)).toEqual(['DWELLING_RULE', 'NOT_VACANT']);
    expect(changed.ladder[0]?.reference.text.da).toBe('Afsnit 99');
  });
  test('a fault of the whole is told at the row that was typed', () => {
    expect(faults({ part: 'EXAMPLES' }, { 'examples.2.number': '0' })).toEqual({
      'examples.2.number': 'Skriv et helt tal fra 1 til 1000.',
    });
    expect(faults({ part: 'DEADLINES' }, { 'deadlines.warnAfterWorkingDays': '30' })).toEqual({
      'deadlines.warnAfterWorkingDays': 'Påmindelsen kommer efter fristen.',
    });
  });
  test('a row that is taken away leaves the others their faults', () => {
    const changes = {
      'placing.designations.$rows': '2',
      ...designation(0, '2026-01-01', ''),
      ...designation(1, '2026-01-01', '2025-01-01'),
    };
    expect(faults({ part: 'PLACING' }, { ...changes, 'placing.designations.0.$gone': 'yes' })).toEqual({
      'placing.designations.1.to': 'Sidste dag ligger før den første.',
    });
  });
  test('a designation is switched off from a day by its last day', () => {
    const changed = afterEdit(
      { part: 'PLACING' },
      { 'placing.designations.$rows': '1', ...designation(0, '', '2026-06-30') },
    );
    expect(changed.placing.designations[0]).toMatchObject({ from: null, to: '2026-07-01', tier: 'RED' });
  });
});

const designation = (row: number, from: string, to: string): Entries => {
  const name = `placing.designations.${row}`;
  return {
    [`${name}.designation`]: 'VULNERABLE_AREA',
    [`${name}.tier`]: 'RED',
    [`${name}.from`]: from,
    [`${name}.to`]: to,
    [`${name}.reference.text.da`]: 'Afsnit 6',
  };
};

test('limits that leave a gap are found where they were changed', () => {
  const changed = afterEdit(
    { part: 'PROPOSAL' },
    {
      'proposal.rounding': 'NONE',
      'proposal.thresholds.2.any.0.is': '<=',
      'proposal.thresholds.2.any.0.value': '30',
    },
  );
  expect(reviewAgreement(changed).map(({ part, text }) => [part, text.da])).toContainEqual([
    'PROPOSAL',
    'Ved 30,01-30,99 % uden for arbejdsmarkedet siger grænserne intet, og forslaget bliver uden farve.',
  ]);
});
