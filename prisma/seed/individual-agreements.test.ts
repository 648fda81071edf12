import { expect, test } from 'vitest';
import { findAgreement } from '@/agreements/registry';
import { beyondFramework } from '@/lib/domain/agreement/individual/beyond-framework';
import { individualRules } from '@/lib/domain/agreement/individual/individual-rules';
import { parseIndividual } from '@/lib/domain/agreement/individual/parse-individual';
import { hoejeTaastrup } from './hoeje-taastrup';
import { holbaek } from './holbaek';
import { INDIVIDUAL_AGREEMENTS } from './individual-agreements';
import { individualDocument } from './individual-document';
import { randers } from './randers';

test.each([holbaek, hoejeTaastrup, randers].map((place) => [place.name, place] as const))(
  'what organisations in %s have agreed for themselves is theirs to agree, and says something',
  (_name, place) => {
    const framework = findAgreement(place.agreement ?? '');
    const rows = INDIVIDUAL_AGREEMENTS[place.key] ?? [];
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      const read = parseIndividual(individualDocument(place, row));
      if (!read.ok || framework === null) throw new Error(`${row.organisation} cannot be read`);
      expect(beyondFramework(read.value, framework)).toEqual([]);
      expect(individualRules(read.value, framework).length).toBeGreaterThan(0);
      expect(read.value.title.da).toContain('eksempel');
    }
  },
);
