import { expect, test } from 'vitest';
import type { DecisionOnFile } from '@/lib/domain/letting/decisions/decision-file';
import { asId, type UserId } from '@/lib/domain/shared/ids';
import { renderText } from '../testing/render-html';
import { DecisionList } from './decision-list';

const approved: DecisionOnFile = {
  ...{ decision: 'APPROVED', ground: null, reason: 'Øverst', nothingComesOn: null, state: 'FINAL' },
  ...{
    decidedAt: new Date('2025-10-06T08:42:00Z'),
    decidedBy: asId<UserId>('u'),
    decidedByName: 'Naja Prøve',
  },
  ...{ second: null, undone: null },
};

test('an approval is in force until the letting by its offer has fallen through', () => {
  expect(renderText(<DecisionList decisions={[approved]} />)).toContain('Godkendt Gælder');
  const fallen = renderText(<DecisionList decisions={[approved]} hasFallenThrough />);
  expect(fallen).toContain('Godkendt Faldet fra');
  expect(fallen).not.toContain('Gælder');
});
