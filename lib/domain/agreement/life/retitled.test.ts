import { describe, expect, test } from 'vitest';
import { AGREEMENT_IDS, getAgreement } from '@/agreements/registry';
import { documentOf } from '../document-of';
import { retitled } from './retitled';

describe('an agreement under another name', () => {
  test.each(AGREEMENT_IDS)('%s cites its own sections, also in the middle of a sentence', (id) => {
    const of = getAgreement(id);
    const text = JSON.stringify(documentOf(retitled(of, 'Vores aftale $&'))).toLowerCase();
    expect(text).toContain('vores aftale $&, afsnit');
    expect(text).not.toContain(of.shortTitle.da.toLowerCase());
    expect(text).not.toContain(of.shortTitle.en.toLowerCase());
  });
});
