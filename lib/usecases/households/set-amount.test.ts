import { expect, test } from 'vitest';
import { hoejeTaastrup2023 } from '@/agreements/hoeje-taastrup-2023';
import { givenFacts } from '@/lib/testing/agreements/stated';
import { givenTown, rowsOf } from '@/lib/testing/builders';
import { income, job } from '@/lib/testing/lettings/households';
import { offeredInRed } from '@/lib/testing/lettings/offered';
import { granted } from '@/lib/testing/lettings/slots';
import { evaluateOffer } from './evaluate-offer';
import { askAmounts, setAmount } from './set-amount';

const AMOUNT = { criterion: 'S2', year: 2025, oere: 1_700_000, source: 'Regulering efter bilag 3' };

test('an amount of the year takes the place of the agreement’s, and the warning goes', async () => {
  const { town, offerId, applicantId, memberIds } = await offeredInRed(await givenTown());
  const { officer, organisationId, municipalityId } = town;
  await givenFacts(applicantId, memberIds[0], {
    ...{ work: [job()], studies: [], benefits: [] },
    income: income(['2025-07', 1_650_000], ['2025-08', 1_650_000], ['2025-09', 1_650_000]),
  });
  const s2 = async () => {
    const evaluated = await evaluateOffer(officer, offerId);
    const [set] = evaluated?.stored.sets ?? [];
    const row = set?.evaluation.criteria.find(({ criterion }) => criterion === 'S2');
    return { outcome: row?.outcome, warnings: set?.evaluation.warnings.length };
  };
  expect(await s2()).toEqual({ outcome: 'NOT_DOCUMENTED', warnings: 1 });
  expect((await askAmounts(officer, organisationId))?.rows).toMatchObject([
    { criterion: 'S2', missing: true },
  ]);
  granted(await setAmount(officer, { ...AMOUNT, organisationId, municipalityId }));
  expect(await s2()).toEqual({ outcome: 'NOT_MET', warnings: 0 });
  granted(await setAmount(officer, { ...AMOUNT, oere: 1_650_000, organisationId, municipalityId }));
  expect(await s2()).toEqual({ outcome: 'NOT_DOCUMENTED', warnings: 0 });
  const [row] = (await askAmounts(officer, organisationId))?.rows ?? [];
  expect(row?.missing).toBe(false);
  expect(row?.set.map(({ oere }) => oere)).toEqual([1_650_000, 1_700_000]);
});

test('only an amount that a criterion of an own agreement asks for, and only for the own organisation', async () => {
  const town = await givenTown(hoejeTaastrup2023);
  const { officer, organisationId, municipalityId } = town;
  const input = { ...AMOUNT, organisationId, municipalityId };
  expect((await askAmounts(officer, organisationId))?.rows.map(({ criterion }) => criterion)).toEqual([
    'INCOME',
  ]);
  expect(await setAmount(officer, input)).toEqual({ ok: false, error: { code: 'no-amount-asked' } });
  const other = await givenTown();
  const theirs = { ...input, municipalityId: other.municipalityId };
  expect(await setAmount(officer, theirs)).toEqual({ ok: false, error: { code: 'no-amount-asked' } });
  expect(await setAmount(other.officer, input)).toEqual({ ok: false, error: { code: 'not-found' } });
  expect(await setAmount(town.caseworker, input)).toEqual({ ok: false, error: { code: 'not-found' } });
  expect(await rowsOf('SELECT 1 FROM criterion_amount WHERE organisation_id = $1', [organisationId])).toEqual(
    [],
  );
  granted(await setAmount(officer, { ...input, criterion: 'INCOME' }));
});
