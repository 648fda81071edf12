import { expect, test } from 'vitest';
import { checkVersions, type DecidedHome, type StoredVersion } from './checks/versions';

const at = (time: string) => new Date(`2025-10-06T${time}Z`);
const first: StoredVersion = {
  ...{ id: 'first', from: '2024-01-01', to: '2025-10-07', recordedAt: at('00:00') },
  rates: { GREEN: '1/3' },
};
const second: StoredVersion = {
  ...first,
  id: 'second',
  from: '2025-10-07',
  to: null,
  rates: { GREEN: '1/4' },
};
const home: DecidedHome = {
  ...{ reference: 'L-1', reportedOn: '2025-10-06', registeredAt: at('10:00') },
  ...{ versionId: 'first', rate: '1/3', tier: 'GREEN' },
};

test('a home decided by the version of its day is right', () => {
  expect(checkVersions([home], [first, second])).toEqual([]);
});

test('each bug put in on purpose is found', () => {
  const broken: readonly (readonly [DecidedHome, readonly StoredVersion[]])[] = [
    [{ ...home, versionId: 'second' }, [first, second]],
    [{ ...home, reportedOn: '2025-10-07' }, [first, second]],
    [{ ...home, rate: '1/4' }, [first, second]],
    [{ ...home, versionId: null }, [first, second]],
    [home, [{ ...first, to: null }, second]],
    [home, [second]],
  ];
  for (const [one, versions] of broken) expect(checkVersions([one], versions)).not.toEqual([]);
});

test('a home that came before the version of its day was signed may wait', () => {
  expect(checkVersions([{ ...home, versionId: null }], [{ ...first, recordedAt: at('11:00') }])).toEqual([]);
});
