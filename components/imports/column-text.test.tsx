import { useLocale, useTranslations } from 'next-intl';
import { expect, test } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import { readReturned } from '@/lib/domain/imports/cells';
import type { ImportColumn } from '@/lib/domain/imports/columns';
import type { ImportKind } from '@/lib/domain/imports/kinds';
import { renderText } from '../testing/render-html';
import { columnText } from './column-text';

const RULES = getAgreement('hoeje-taastrup-2023').dwellingRules;

function Said({
  kind,
  column,
  rules = RULES,
}: {
  kind: ImportKind;
  column: ImportColumn;
  rules?: typeof RULES;
}) {
  return columnText(useTranslations('imports'), { kind, rules, locale: useLocale() })(column);
}

const Refused = () => useTranslations('importFixes')('faultTexts.not-returned');

test('a home’s own rule is explained with those that the agreement has, and with the past only in a file of the past', () => {
  const stock = renderText(<Said kind="DWELLINGS" column="rule" />);
  expect(stock).toContain(
    'FIRST_LETTING_SMALL (lille ny bolig, kommunens ved første udlejning); FUND_DWELLING (',
  );
  expect(stock).not.toContain('bestanden');
  expect(renderText(<Said kind="OPENINGS" column="rule" />)).toContain('står i bestanden med sin regel');
  const none = renderText(<Said kind="VACANCIES" column="rule" rules={[]} />);
  expect(none).toContain('Jeres aftale har ingen');
  expect(none).not.toContain('Skriv en af');
});

test('every reason for giving a home back that is listed is one that can be read', () => {
  for (const locale of ['da', 'en'] as const) {
    const said = renderText(<Said kind="OPENINGS" column="returned" />, locale);
    const words = said
      .slice(said.indexOf(':') + 1)
      .replace(/,? \b(eller|or), [^:]*:/, ',')
      .replace(/\.$/, '')
      .split(/,| eller | or /)
      .map((word) => word.trim());
    expect(words).toHaveLength(12);
    const refused = renderText(<Refused />, locale);
    for (const word of words)
      expect([word, readReturned(word).ok, refused.includes(word)]).toEqual([word, true, true]);
  }
});
