import { expect, test } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import type { PublicDepartment } from '@/lib/domain/placement/public-notice';
import { renderText } from '../testing/render-html';
import { TierCard } from './tier-card';

test('criteria that are switched on are said in the words of the agreement, not by their ids', () => {
  const agreement = getAgreement('randers-2022');
  const tier = agreement.tiers[0] ?? expect.unreachable();
  const department: PublicDepartment = {
    ...{ organisation: 'A', number: '1', name: 'Gården', area: null, designations: [], since: null },
    criteria: ['NO_BENEFIT'],
    ground: 'PLACEMENT',
    decided: null,
    reference: tier.reference,
  };
  const card = <TierCard agreement={agreement} group={{ tier, departments: [department] }} />;
  expect(renderText(card)).toContain('Kriterier i brug: Ingen af lovens ydelser');
});
