import type { ActField } from '../slots/act-field';

export interface WebhookFieldTexts {
  place: string;
  choose: string;
  name: string;
  nameHint: string;
  url: string;
  urlHint: string;
  kinds: string;
  kindsHint: string;
}

interface Place {
  id: string;
  name: string;
}

/** Whose it is: asked only of somebody with several places. */
export const placeField = (places: readonly Place[], texts: WebhookFieldTexts): ActField => {
  const [only, ...more] = places;
  if (only && more.length === 0) return { kind: 'hidden', name: 'place', value: only.id };
  return {
    ...{ kind: 'select', name: 'place', label: texts.place, placeholder: texts.choose },
    options: places.map(({ id, name }) => ({ value: id, label: name })),
  };
};

/** What it is called, where it sends, and of what. */
export const webhookFields = (
  texts: WebhookFieldTexts,
  events: readonly { value: string; label: string }[],
  now?: { name: string; url: string },
): readonly ActField[] => [
  {
    ...{ kind: 'text', name: 'name', label: texts.name, hint: texts.nameHint, maxLength: 80 },
    value: now?.name,
  },
  { kind: 'text', name: 'url', label: texts.url, hint: texts.urlHint, maxLength: 500, value: now?.url },
  {
    kind: 'checks',
    name: 'kinds',
    label: texts.kinds,
    hint: texts.kindsHint,
    optional: true,
    choices: events,
  },
];
