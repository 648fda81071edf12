import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AGREEMENT_IDS, getAgreement } from '@/agreements/registry';
import { CRITERION_KINDS } from '../../criteria/vocabulary';
import type { Agreement } from '../agreement';
import { documentOf } from '../document-of';
import { parseAgreement } from '../parse-agreement';
import { reviewAgreement } from '../review/review-agreement';
import { compareAgreements } from '../rules/compare-agreements';
import { EDIT_PARTS } from './draft';
import { documentJson, editPart } from './edit-part';
import { formValues } from './form-values';
import { type EditTarget, partEditor } from './parts';
import { type Entries, readMove } from './read-form';

const holbaek = getAgreement('holbaek-2024');

/** Every page of the editor that an agreement has. */
function targetsOf({ criteriaSets }: Agreement): readonly EditTarget[] {
  const parts = EDIT_PARTS.flatMap((part): EditTarget[] => (part === 'CRITERION' ? [] : [{ part }]));
  const criteria = criteriaSets.flatMap(({ set, criteria: rows }) =>
    rows.map(({ criterion }): EditTarget => ({ part: 'CRITERION', set, criterion })),
  );
  return [...parts, ...criteria];
}

/** What the page of the part would send if nobody touched it. */
function untouched(agreement: Agreement, target: EditTarget, language: 'da' | 'en' = 'da'): Entries {
  const document = documentJson(agreement);
  const editor = partEditor(document, target);
  if (editor === null) throw new Error('There is no such part');
  const { values, lists } = formValues(editor.fields, editor.view(document), language);
  return { ...values, ...lists };
}

function edited(target: EditTarget, changes: Entries, { agreement = holbaek, move = '' } = {}) {
  const entries = { ...untouched(agreement, target), ...changes };
  return editPart(agreement, target, { entries, move: readMove(move) });
}

/** The agreement after a change that nothing is wrong with. */
function afterEdit(
  target: EditTarget,
  changes: Entries,
  more: { agreement?: Agreement; move?: string } = {},
) {
  const answer = edited(target, changes, more);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

/** What is wrong with what was typed, by field. */
function faults(target: EditTarget, changes: Entries, agreement = holbaek) {
  const answer = edited(target, changes, { agreement });
  if (answer.ok || answer.error.code !== 'faulty') throw new Error('It was accepted');
  return Object.fromEntries(answer.error.faults.map(({ field, text }) => [field ?? 'form', text.da]));
}

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

test('whatever is typed, what is accepted can be written down and read again, and what is not says where', () => {
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
    { numRuns: 300 },
  );
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
      'examples.2.number': 'Skriv et helt tal fra 1.',
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

describe('criteria', () => {
  const newOf = (kind: string): Entries => ({
    'criteriaSets.0.criteria.$rows': '6',
    'criteriaSets.0.criteria.5.$new': 'yes',
    'criteriaSets.0.criteria.5.label.da': 'Et nyt kriterium',
    'criteriaSets.0.criteria.5.kind': kind,
  });
  test.each(CRITERION_KINDS)(
    'a new one of the kind %s can be read at once, and the check says that nothing shows it',
    (kind) => {
      const changed = afterEdit({ part: 'CRITERIA_SETS' }, newOf(kind));
      expect(changed.criteriaSets[0]?.criteria.at(-1)).toMatchObject({ kind, criterion: 'ET_NYT_KRITERIUM' });
      expect(reviewAgreement(changed).map(({ code }) => code)).toContain('CRITERION_WITHOUT_DOCUMENT');
      const target = { part: 'CRITERION', set: 'TIGHTENED', criterion: 'ET_NYT_KRITERIUM' } as const;
      expect(documentJson(afterEdit(target, {}, { agreement: changed }))).toEqual(documentJson(changed));
    },
  );
  test('papers of one need and alternative go together, and of another alternative one is enough', () => {
    const target = { part: 'CRITERION', set: 'TIGHTENED', criterion: 'S1' } as const;
    const row = (index: number, need: string, alternative: string, paper: string): Entries => ({
      [`papers.${index}.situation`]: 'ALWAYS',
      [`papers.${index}.need`]: need,
      [`papers.${index}.alternative`]: alternative,
      [`papers.${index}.papers`]: [paper],
      [`papers.${index}.covers.kind`]: 'NOTHING',
    });
    const changed = afterEdit(target, {
      'papers.$rows': '3',
      ...row(0, '1', '1', 'PASSPORT'),
      ...row(1, '1', '2', 'PHOTO_ID'),
      ...row(2, '1', '1', 'HEALTH_CARD'),
    });
    const [, { proof } = { proof: [] }] = changed.criteriaSets[0]?.criteria ?? [];
    expect(
      proof[0]?.needs.map(({ anyOf }) => anyOf.map((option) => option.flatMap(({ papers }) => papers))),
    ).toEqual([[['PASSPORT', 'HEALTH_CARD'], ['PHOTO_ID']]]);
  });
  test('a paper that may not be asked for is refused at its row', () => {
    const target = { part: 'CRITERION', set: 'TIGHTENED', criterion: 'S2' } as const;
    expect(faults(target, { 'papers.0.papers': ['CRIMINAL_RECORD'] })).toEqual({
      'papers.0.papers': 'Straffeattest må kun kræves, hvor kriteriet siger med hvilken hjemmel.',
    });
  });
});

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
