import { expect, test } from 'vitest';
import { calendarDate as day } from '@/lib/domain/shared/calendar-date';
import type { AgreementTime } from '@/lib/domain/summary/agreement-times';
import { renderHtml, renderText } from '../testing/render-html';
import { PlaceCard } from './place-card';

const MUNICIPALITY = '00000000-0000-4000-8000-000000000001';
const agreement: AgreementTime = {
  ...{ slug: 'aftale', title: { da: 'Rammeaftalen', en: 'The framework agreement' } },
  span: { from: day('2024-07-01'), through: day('2027-12-31') },
};
const card = (since: string | null, agreements: readonly AgreementTime[]) => (
  <PlaceCard
    place={{
      ...{ municipalityId: MUNICIPALITY, municipality: 'By A', since: since === null ? null : day(since) },
      ...{ organisations: [], areas: [], departments: [] },
    }}
    today={day('2025-10-06')}
    reader={false}
    agreements={agreements}
  />
);

test('the whole time of an agreement is one press away, with its own days', () => {
  const node = card('2024-07-01', [agreement]);
  expect(renderHtml(node)).toMatch(
    new RegExp(`<a[^>]*href="/summaries/${MUNICIPALITY}/2024-07-01_2027-12-31"[^>]*>Rammeaftalen</a>`),
  );
  expect(renderText(node)).toContain('Hele aftaleperioden Rammeaftalen 01.07.2024 til og med 31.12.2027');
});

test('without an agreement, or without anything to count, nothing is said of its time', () => {
  expect(renderText(card('2024-07-01', []))).not.toContain('Hele aftaleperioden');
  expect(renderText(card(null, [agreement]))).not.toContain('Hele aftaleperioden');
});
