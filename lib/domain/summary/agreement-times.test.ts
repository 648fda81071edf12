import { expect, test } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import type { AgreementInForce } from '../agreement/agreement-in-force';
import { calendarDate as day } from '../shared/calendar-date';
import { type AgreementVersionId, asId, type MunicipalityId } from '../shared/ids';
import { agreementTimes } from './agreement-times';

const [HERE, ELSEWHERE] = [asId<MunicipalityId>('here'), asId<MunicipalityId>('elsewhere')];
const TODAY = day('2025-10-06');

const version = (slug: string, from: string, to: string | null, municipalityId = HERE): AgreementInForce => ({
  ...{ id: asId<AgreementVersionId>(`${slug} ${from}`), municipalityId, slug, version: 1 },
  ...{ from: day(from), to: to === null ? null : day(to), agreement: getAgreement('holbaek-2024') },
});

const told = (...versions: AgreementInForce[]) =>
  agreementTimes(versions, HERE, TODAY).map(({ slug, span }) => `${slug}: ${span.from} – ${span.through}`);

test('an agreement’s time is from its first day to its last, over all its versions', () => {
  expect(
    told(
      version('next', '2028-01-01', null),
      version('now', '2025-07-01', '2028-01-01'),
      version('now', '2024-01-01', '2025-07-01'),
      version('elsewhere', '2023-01-01', '2024-01-01', ELSEWHERE),
      version('before', '2020-01-01', '2024-01-01'),
    ),
  ).toEqual(['now: 2024-01-01 – 2027-12-31', 'before: 2020-01-01 – 2023-12-31']);
});

test('one without an end runs to today, and one longer than a summary may be is left out', () => {
  expect(told(version('open', '2022-03-01', null), version('old', '2001-01-01', '2022-03-01'))).toEqual([
    'open: 2022-03-01 – 2025-10-06',
  ]);
});

test('an agreement is called what its latest version is', () => {
  const [time] = agreementTimes([version('now', '2024-01-01', null)], HERE, TODAY);
  expect(time?.title).toEqual(getAgreement('holbaek-2024').title);
});
