import { useTranslations } from 'next-intl';
import { expect, test } from 'vitest';
import type { FaultAt } from '@/lib/domain/imports/faults';
import { renderText } from '../testing/render-html';
import { faultSentence, faultText } from './row-words';

function Said({ at, alone }: { at: FaultAt; alone?: boolean }) {
  const [t, fixes] = [useTranslations('imports'), useTranslations('importFixes')];
  return alone ? faultText(t, fixes, at) : faultSentence(fixes, at);
}

test('what is wrong with a cell is said in a whole sentence', () => {
  const wrong: FaultAt = { column: 'postcode', fault: 'not-postcode' };
  expect(renderText(<Said at={wrong} />)).toBe('»postnr« er ikke et postnummer. Det har fire cifre.');
  const unknown: FaultAt = { column: 'city', fault: 'unknown-city' };
  expect(renderText(<Said at={unknown} />)).toBe('Vi kender ikke byen til postnummeret. Skriv den.');
});

test('and names its column once, wherever it stands', () => {
  expect(renderText(<Said at={{ column: 'postcode', fault: 'not-postcode' }} alone />)).toMatch(
    /^»postnr« er/,
  );
  expect(renderText(<Said at={{ column: 'city', fault: 'unknown-city' }} alone />)).toBe(
    'by: Vi kender ikke byen til postnummeret. Skriv den.',
  );
});

test('a reason that is missing is asked for by what asks for it', () => {
  const asked: FaultAt = { column: 'remark', fault: 'reason-needed', choices: ['UNCOUNTED_OCCASION'] };
  expect(renderText(<Said at={asked} />)).toBe(
    'Med denne anledning tæller boligen ikke med. Skriv hvorfor. Kommunen ser begrundelsen.',
  );
  const both = renderText(<Said at={{ ...asked, choices: ['BACKDATED', 'NEW_REPORT'] }} alone />);
  expect(both).toMatch(/^bemaerkning: Boligen meldes med en dato, der er gået\. .*seneste 12 måneder/);
  expect(both).not.toMatch(/anledning/);
});
