import { describe, expect, test } from 'vitest';
import { AGREEMENT_DOCUMENTS, getAgreement } from '@/agreements/registry';
import { documentOf } from './document-of';
import { parseAgreement } from './parse-agreement';

describe('the published form', () => {
  test.each(AGREEMENT_DOCUMENTS.map(({ id }) => id))('of %s reads as the same agreement', (id) => {
    const agreement = getAgreement(id);
    const written = JSON.parse(JSON.stringify(documentOf(agreement)));
    expect(parseAgreement(written)).toEqual({ ok: true, value: agreement });
  });

  test.each(AGREEMENT_DOCUMENTS.map(({ id }) => id))('of %s says shares as exact fractions', (id) => {
    const { rates } = documentOf(getAgreement(id));
    for (const { rate } of rates) expect(rate).toMatch(/^\d+(\/\d+)?$/);
  });
});
