import { describe, expect, test } from 'vitest';
import { NOTICE_KINDS, PACES } from '@/lib/domain/notice/notice-kind';
import { emptyFormState, type FormAction } from '@/lib/schemas/form-state';
import { renderHtml, renderText } from '../testing/render-html';
import { MailChoicesForm } from './mail-choices-form';
import { type MailLine, MailsTable } from './mails-table';

const action: FormAction = async () => emptyFormState as never;

const line = (more: Partial<MailLine>): MailLine => ({
  ...{
    id: 'a',
    kind: 'NOTICES',
    state: 'WAITING',
    to: 'Prøve Person',
    about: ['NEW_HOME'],
    notices: 1,
    tries: 0,
  },
  ...{
    answer: null,
    queuedAt: new Date('2025-10-06T08:00:00Z'),
    nextTryAt: new Date('2025-10-06T08:02:00Z'),
  },
  ...more,
});

describe('mails as the administrator sees them', () => {
  test('say to whom, about what, and what came of it', () => {
    const text = renderText(
      <MailsTable
        resend={action}
        rows={[
          line({}),
          line({ id: 'b', about: ['DEADLINE_TODAY'], notices: 3, state: 'SENT', tries: 1 }),
          line({
            id: 'c',
            kind: 'DIGEST',
            about: [...NOTICE_KINDS],
            notices: 12,
            state: 'DROPPED',
            answer: 'TOO_OLD',
          }),
          line({
            id: 'd',
            kind: 'INVITATION',
            to: null,
            about: [],
            state: 'SET_ASIDE',
            answer: '550',
            tries: 1,
          }),
        ]}
      />,
    );
    expect(text).toContain('Ny bolig til anvisning Prøve Person');
    expect(text).toContain('En frist udløber i dag 3 sager');
    expect(text).toContain('Dagens mail, 12 nyheder');
    expect(text).toContain('kunne ikke sendes inden for tre dage');
    expect(text).toContain('Invitation en adresse, der er glemt efter afsendelse');
    expect(text).toContain('svar fra mailserveren: 550');
    // Only what was set aside is tried again by hand.
    expect(text.match(/Prøv igen/g)).toHaveLength(1);
  });

  test('of every state and answer in English too', () => {
    const states = ['WAITING', 'SENT', 'SET_ASIDE', 'DROPPED'] as const;
    const kinds = ['NOTICES', 'DIGEST', 'INVITATION', 'PASSWORD', 'OFFER'] as const;
    const answers = [null, 'NOBODY', 'TOO_OLD', 'BROKEN', 'TRIES', 'TIMEOUT', '421'];
    const rows = [
      ...states.map((state) => line({ id: state, state })),
      ...kinds.map((kind) => line({ id: kind, kind, about: kind === 'NOTICES' ? [...NOTICE_KINDS] : [] })),
      ...answers.map((answer) => line({ id: `${answer}`, answer, state: 'SET_ASIDE' })),
    ];
    expect(renderText(<MailsTable rows={rows} resend={action} />, 'en')).not.toContain('undefined');
  });
});

test('what somebody chooses is one line a kind, with what holds now marked', () => {
  const html = renderHtml(
    <MailChoicesForm
      action={action}
      initial={emptyFormState}
      kinds={[
        { kind: 'NEW_HOME', label: 'Ny bolig til anvisning', pace: 'DAILY' },
        {
          kind: 'DEADLINE_TODAY',
          label: 'En frist udløber i dag',
          hint: 'En leder får den',
          pace: 'AT_ONCE',
        },
      ]}
      paces={PACES.map((pace) => ({ pace, label: pace }))}
      texts={{ caption: 'Valg', kind: 'Hvad', save: 'Gem', kept: 'Gemt' }}
    />,
  );
  const marked = [...html.matchAll(/<input type="radio"[^>]*checked=""[^>]*>/g)].map(
    ([input]) => `${/name="(\w+)"/.exec(input)?.[1]} ${/value="(\w+)"/.exec(input)?.[1]}`,
  );
  expect(marked).toEqual(['NEW_HOME DAILY', 'DEADLINE_TODAY AT_ONCE']);
  expect(html).toContain('Ny bolig til anvisning: DAILY');
});
