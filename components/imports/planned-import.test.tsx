import { expect, test } from 'vitest';
import type { FormAction } from '@/lib/schemas/form-state';
import { renderText } from '../testing/render-html';
import { PlannedImport } from './planned-import';

const nothing = (async () => undefined) as unknown as FormAction;
const noRows: readonly { readonly kind: 'MADE' | 'REFUSED' }[] = [];
const planned = (over?: string) =>
  renderText(
    <PlannedImport
      texts="imports"
      paged
      plan={{ rows: noRows, unknownHeadings: [] }}
      counts={{ MADE: 0, REFUSED: 0 }}
      kinds={[{ kind: 'MADE', label: 'Nye' }]}
      first="MADE"
      view={{ from: 0 }}
      href="/imports/files/1"
      idle
      does="Intet."
      end={{ importId: '1', stamp: null, confirm: nothing, discard: nothing, over }}
      table={() => null}
    />,
  );

test('a file of which nothing is left is ended, and nobody is warned of what would be deleted', () => {
  expect(planned()).toMatch(/Afslut uden resten Afslutter I uden resten, slettes/);
  expect(planned('Afslut')).toMatch(/Intet\. Afslut (?!uden)/);
  expect(planned('Afslut')).not.toMatch(/slettes/);
});
