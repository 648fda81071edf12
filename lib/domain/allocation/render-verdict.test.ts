import { describe, expect, test } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import {
  designation,
  figures,
  NOWHERE,
  placedIn,
  placement,
  rehousing,
  type SituationRow,
  share,
  situation,
} from '@/lib/testing/situations';
import { calendarDate } from '../shared/calendar-date';
import { counterfactuals } from './counterfactuals';
import { decideAllocation } from './decide-allocation';
import { renderVerdict } from './render-verdict';

const names = {
  department: '14',
  municipality: 'Holbæk Kommune',
  organisation: 'Boligselskabet Sjælland',
};

function verdict(row: SituationRow) {
  const facts = situation(row);
  const decision = decideAllocation(facts);
  return renderVerdict(facts.agreement, decision, counterfactuals(facts, decision), names);
}
const step = (row: SituationRow, rung: string) => verdict(row).steps.find((one) => one.rung === rung);

describe('who gets the home and why, in one sentence and a paragraph', () => {
  test.each<[SituationRow, string, string]>([
    [
      { credit: '2/3', counted: 8 },
      'Boligen går til kommunal anvisning.',
      'Ledig bolig nr. 9 i afdeling 14. Afdelingen er grøn, så hver 3. ledige familiebolig tilbydes Holbæk Kommune, og det er kommunens tur.',
    ],
    [
      { counted: 9 },
      'Boligorganisationen udlejer boligen.',
      'Ledig bolig nr. 10 i afdeling 14. Afdelingen er grøn, så hver 3. ledige familiebolig tilbydes Holbæk Kommune, men det er ikke kommunens tur denne gang.',
    ],
    [
      { department: placedIn('RED') },
      'Boligorganisationen udlejer boligen.',
      'Ledig bolig nr. 1 i afdeling 14. Afdelingen er rød og friholdt for kommunal anvisning.',
    ],
    [
      { agreement: 'hoeje-taastrup-2023', department: placedIn('LEVEL_2'), counted: 1 },
      'Boligorganisationen udlejer boligen.',
      'Ledig bolig nr. 2 i afdeling 14. Afdelingen er på niveau 2 (gul), så 22 % af de ledige familieboliger tilbydes Holbæk Kommune, men det er ikke kommunens tur denne gang.',
    ],
    [
      { agreement: 'hoeje-taastrup-2023', department: { ...NOWHERE, rehousing: [rehousing('2024-01-01')] } },
      'Boligen udlejes ikke, mens der genhuses.',
      'Afdelingen genhuser sine lejere. Så længe udlejes der ikke, og kommunen anviser ikke. Boligen tælles ikke med i fordelingen.',
    ],
    [
      { dwellingType: 'CARE' },
      'Boligen går til kommunal anvisning.',
      'Boligen er en plejebolig, og dem anviser Holbæk Kommune altid til. Boligen tælles ikke med i fordelingen.',
    ],
  ])('%#', (row, headline, lead) => {
    expect([verdict(row).headline.da, verdict(row).lead.da]).toEqual([headline, lead]);
  });
});

describe('the steps', () => {
  test('the counter’s arithmetic is spelled out', () => {
    expect(step({ credit: '2/3' }, 'TURN')?.sum).toEqual({
      da: 'Saldo 2/3 + andel 1/3 = 1. Turen bruges, og saldoen er 0.',
      en: 'Credit 2/3 + share 1/3 = 1. The turn is used, and the credit is 0.',
    });
    expect(step({ credit: '-1/6' }, 'TURN')?.sum?.da).toBe(
      'Saldo −1/6 + andel 1/3 = 1/6. Der skal 1 til en tur.',
    );
    expect(step({ department: placedIn('RED'), credit: '4/3' }, 'TURN')?.sum?.da).toBe(
      'Saldo 4/3, andel 0: saldoen hviler.',
    );
  });
  test('the placement tells when, where and on what it was decided', () => {
    const basis = {
      ...{ decidedOn: calendarDate('2024-03-18'), forum: 'embedsmandsgruppen', figure: share('137/5') },
      ...{ source: 'Social- og Boligstyrelsen', criteria: [] },
    };
    const department = { ...NOWHERE, placements: [{ ...placement('GREEN', '2024-03-20'), basis }] };
    const keyFigures = [figures('27.4', null)];
    expect(step({ department: { ...department, keyFigures } }, 'TIER')?.why.da).toBe(
      'Indplaceret fra 20. marts 2024, besluttet 18. marts 2024 i embedsmandsgruppen på et nøgletal på 27,4 % uden for arbejdsmarkedet (Social- og Boligstyrelsen).',
    );
    expect(step({ department }, 'TIER')?.why.da).toContain(
      'Efter nøgletallene er forslaget uden farve, men det er beslutningen, der gælder.',
    );
  });
  test('a designation goes before the placement, and says so', () => {
    const department = { ...placedIn('LEVEL_1'), designations: [designation('PREVENTION_AREA')] };
    expect(step({ agreement: 'hoeje-taastrup-2023', department }, 'TIER')?.why.da).toBe(
      'Området er udpeget som forebyggelsesområde fra 1. december 2021. Det går forud for afdelingens egen indplacering.',
    );
  });
  test('what was not reached says only that', () => {
    expect(step({ occasion: 'EXCHANGE' }, 'TURN')).toMatchObject({
      outcome: 'NOT_REACHED',
      why: { da: 'Ikke nået.' },
      sum: null,
    });
  });
  test('an assumed reading is marked', () => {
    expect(step({}, 'NOT_VACANT')?.reference.assumed).toBe(true);
    expect(step({}, 'TURN')?.reference.assumed).toBe(false);
  });
});

describe('every verdict', () => {
  const occasions = ['RELET', 'EXCHANGE', 'FIRST_LETTING'] as const;
  const types = ['FAMILY', 'YOUTH', 'ELDERLY'] as const;
  const all = ['holbaek-2024', 'hoeje-taastrup-2023', 'randers-2022'].flatMap((agreement) => {
    const { tiers, dwellingRules } = getAgreement(agreement);
    const placed = tiers.filter((row) => row.placeable).map((row) => placedIn(row.tier));
    const closed = { ...NOWHERE, rehousing: [rehousing('2024-01-01')] };
    const rules = [null, ...dwellingRules.map((row) => row.rule)];
    return [NOWHERE, closed, ...placed].flatMap((department) =>
      rules.flatMap((allocationRule) =>
        occasions.flatMap((occasion) =>
          types.flatMap((dwellingType) =>
            ['0', '1/2', '5/6'].map((credit) => ({
              agreement,
              department,
              allocationRule,
              occasion,
              dwellingType,
              credit,
            })),
          ),
        ),
      ),
    );
  });
  const sentences = all.map((row) => JSON.stringify(verdict(row)));

  test('is plain JSON, the same every time', () => {
    expect(sentences.length).toBeGreaterThan(500);
    all.forEach((row, index) => {
      const again = verdict(row);
      expect(JSON.stringify(again)).toBe(sentences[index]);
      expect(JSON.parse(JSON.stringify(again))).toEqual(again);
    });
  });
  test('speaks no word of the software or of the wrong trade', () => {
    const wrong =
      /lapse|navngiv|behovsliste|hverdag|afgjort|[Aa]fgørelse|[Åå]rsopgørelse|undefined|NaN|\[object/;
    for (const text of sentences) expect(text.match(wrong)?.[0]).toBeUndefined();
  });
  test('ends every sentence and starts it with a capital, in both languages', () => {
    for (const row of all) {
      const { headline, lead, steps, counterfactuals: others } = verdict(row);
      const texts = [headline, lead, ...steps.map((one) => one.why), ...others.map((one) => one.text)];
      for (const text of texts.flatMap(({ da, en }) => [da, en])) expect(text).toMatch(/^[A-ZÆØÅ].*\.$/);
    }
  });
});
