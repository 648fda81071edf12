import { expect, test } from 'vitest';
import { asId, type OrganisationId } from '../shared/ids';
import { idsToCorrect } from './may-correct';

const [own, other] = [asId<OrganisationId>('own'), asId<OrganisationId>('other')];
const records = [
  { id: 'list of the state', kind: 'SBST', enteredBy: null },
  { id: 'list that we entered', kind: 'SBST', enteredBy: own },
  { id: 'list that others entered', kind: 'SBST', enteredBy: other },
  { id: 'own word', kind: 'ORGANISATION', enteredBy: own },
  { id: 'own word in the municipality’s hand', kind: 'ORGANISATION', enteredBy: null },
] as const;

test('an organisation puts right its own word and what it entered', () =>
  expect([...idsToCorrect({ side: 'ORGANISATION', organisations: [own] }, records)]).toEqual([
    ...['list that we entered', 'own word', 'own word in the municipality’s hand'],
  ]));

test('the municipality everything but an organisation’s own word', () =>
  expect([...idsToCorrect({ side: 'MUNICIPALITY', organisations: [] }, records)]).toEqual([
    ...['list of the state', 'list that we entered', 'list that others entered'],
    'own word in the municipality’s hand',
  ]));
