import type danish from '@/messages/da.json';

type Leaves<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}` }[keyof T &
  string];

/** A text that exists in both languages: `namespace.key`. */
export type MessageKey = Leaves<typeof danish>;

/** For a schema's own message: `z.string().regex(form, says('vacancies.errors.unit'))`. A key that does not exist does not compile. */
export const says = (key: MessageKey): MessageKey => key;
