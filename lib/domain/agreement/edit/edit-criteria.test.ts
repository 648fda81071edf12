import { describe, expect, test } from 'vitest';
import { afterEdit, faults } from '@/lib/testing/agreements/edited-parts';
import { CRITERION_KINDS } from '../../criteria/vocabulary';
import { reviewAgreement } from '../review/review-agreement';
import { documentJson } from './edit-part';
import type { Entries } from './read-form';

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
