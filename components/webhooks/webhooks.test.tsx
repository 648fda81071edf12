import { expect, test } from 'vitest';
import { TOLD_EVENTS } from '@/lib/domain/vacancy/told-events';
import { emptyFormState, type FormAction } from '@/lib/schemas/form-state';
import { renderHtml, renderText } from '../testing/render-html';
import { DeliveriesTable, type DeliveryLine } from './deliveries-table';
import { MakeWebhookForm } from './make-webhook-form';
import { placeField, webhookFields } from './webhook-fields';

const action: FormAction = async () => emptyFormState as never;

const line = (more: Partial<DeliveryLine>): DeliveryLine => ({
  ...{ id: 'a', kind: 'OFFERED', reference: '2025-K7P-3QX', state: 'WAITING', tries: 0 },
  ...{ queuedAt: new Date('2025-10-06T08:00:00Z'), nextTryAt: new Date('2025-10-06T08:02:00Z') },
  ...{ lastTryAt: null, status: null, fault: null },
  ...more,
});

test('a message says what, what came of it, and when it is tried again', () => {
  const rows = [
    line({}),
    line({ id: 'b', state: 'DELIVERED', status: 204, tries: 1 }),
    line({ id: 'c', state: 'GIVEN_UP', fault: 'ADDRESS', tries: 9 }),
    line({ id: 'd', state: 'WAITING', status: 503, tries: 2 }),
  ];
  const text = renderText(<DeliveriesTable rows={rows} resend={action} />);
  expect(text).toContain('Tilbudt kommunen 2025-K7P-3QX');
  expect(text).toContain('Modtaget svar 204');
  expect(text).toContain('Opgivet adressen er lukket for webhooks');
  expect(text).toContain('Venter svar 503');
  expect(text.match(/Send igen/g)).toHaveLength(4 + 1);
});

test('every kind and fault has its words in English too', () => {
  const faults = ['ADDRESS', 'NAME', 'TIME', 'TLS', 'CONNECTION', 'QUIET', 'REMOVED', null];
  for (const kind of TOLD_EVENTS) {
    const rows = faults.map((fault, at) => line({ id: String(at), kind, fault, tries: 1 }));
    expect(renderText(<DeliveriesTable rows={rows} resend={action} />, 'en')).not.toContain('undefined');
  }
});

const texts = {
  ...{ place: 'For hvem', choose: 'Vælg', name: 'Navn', nameHint: 'hint', url: 'Adresse', urlHint: 'https' },
  ...{ kinds: 'Hændelser', kindsHint: 'alle' },
};

test('whose it is, is asked only of somebody with several places', () => {
  const form = (places: readonly { id: string; name: string }[]) =>
    renderHtml(
      <MakeWebhookForm
        action={action}
        initial={emptyFormState}
        fields={[
          placeField(places, texts),
          ...webhookFields(texts, [{ value: 'OFFERED', label: 'Tilbudt' }]),
        ]}
        back={{ href: '/webhooks', label: 'Tilbage' }}
        texts={{
          submit: 'Opret',
          kept: 'Gemt',
          made: 'Lavet',
          secret: 'Hemmelighed',
          copy: 'Kopiér',
          copied: 'Kopieret',
        }}
      />,
    );
  expect(form([{ id: 'one', name: 'En' }])).toContain('<input type="hidden" name="place" value="one"/>');
  const two = form([
    { id: 'one', name: 'En' },
    { id: 'two', name: 'To' },
  ]);
  expect(two).toContain('<option value="two">To</option>');
  expect(two).toContain('name="kinds[]"');
});
