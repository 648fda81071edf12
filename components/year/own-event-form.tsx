import { useTranslations } from 'next-intl';
import { YEAR_EVENT_KINDS } from '@/lib/domain/agreement/year-terms';
import type { OwnEvent } from '@/lib/domain/year/year-entry';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import type { ActField } from '../slots/act-field';
import { ActForm } from '../slots/act-form';
import { Card } from '../ui/card';
import { MarkButton } from './mark-button';

interface OwnEventFormProps {
  municipalities: readonly { id: string; name: string }[];
  chosen?: string;
  action: FormAction;
  initial: FormState;
  keptText: string;
  cancel: { href: string; label: string };
}

/** An event beside those of the agreement. */
export function AddOwnEvent({ municipalities, chosen, cancel, ...form }: OwnEventFormProps) {
  const t = useTranslations('year.own');
  const [only, ...more] = municipalities;
  const where: ActField =
    only && more.length === 0
      ? { kind: 'hidden', name: 'municipalityId', value: only.id }
      : {
          ...{ kind: 'select', name: 'municipalityId', label: t('municipality'), value: chosen ?? '' },
          placeholder: t('choose'),
          options: municipalities.map(({ id, name }) => ({ value: id, label: name })),
        };
  return (
    <Card>
      <ActForm {...form} cancel={cancel} submit={t('save')} fields={[where, ...useFields()]} />
    </Card>
  );
}

function useFields(own?: OwnEvent): readonly ActField[] {
  const t = useTranslations('year.own');
  const tKind = useTranslations('year.kind');
  return [
    {
      ...{ kind: 'select', name: 'kind', label: t('kind'), placeholder: t('choose') },
      value: own?.kind ?? 'MEETING',
      options: YEAR_EVENT_KINDS.map((kind) => ({ value: kind, label: tKind(kind) })),
    },
    {
      ...{ kind: 'text', name: 'name', label: t('name'), hint: t('nameHint'), maxLength: 120 },
      value: own?.name,
    },
    { kind: 'day', name: 'day', label: t('day'), value: own?.day },
    {
      ...{ kind: 'text', name: 'forum', label: t('forum'), hint: t('forumHint'), optional: true },
      ...{ maxLength: 80, value: own?.forum ?? undefined },
    },
    {
      ...{ kind: 'textarea', name: 'prepare', label: t('prepare'), optional: true, maxLength: 500, rows: 3 },
      value: own?.prepare ?? undefined,
    },
  ];
}

interface ChangeOwnEventProps {
  own: OwnEvent;
  change: FormAction;
  withdraw: FormAction;
  initial: FormState;
  keptText: string;
}

/** Corrected, moved or cancelled by the side that added it. */
export function ChangeOwnEvent({ own, change, withdraw, initial, keptText }: ChangeOwnEventProps) {
  const t = useTranslations('year.event');
  const [event, revision] = [own.id, String(own.revision)];
  return (
    <Card title={t('changeTitle')}>
      <ActForm
        action={change}
        initial={initial}
        keptText={keptText}
        submit={t('change')}
        form="change"
        fields={[
          { kind: 'hidden', name: 'event', value: event },
          { kind: 'hidden', name: 'revision', value: revision },
          ...useFields(own),
        ]}
      />
      <section className="mt-6 grid gap-2 border-t border-line pt-4 print:hidden">
        <h3>{t('withdrawTitle')}</h3>
        <p className="text-sm text-ink-muted">{t('withdrawText')}</p>
        <MarkButton action={withdraw} values={{ event, revision }} text={t('withdraw')} look="danger" />
      </section>
    </Card>
  );
}
