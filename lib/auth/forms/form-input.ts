export type FormInput = {
  /** What the schema reads; a file stays a file. */
  readonly raw: Readonly<Record<string, unknown>>;
  readonly values: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
};

const LIST = '[]';
const isSecret = (name: string): boolean => /password/i.test(name);
/** Never shown again nor parked: secrets, and what the page itself knows better. */
const notKept = (name: string): boolean => isSecret(name) || name === 'revision';

/** Signs that nobody sees: Postgres refuses a NUL, and a text of nothing but these would pass for a text. */
const UNSEEN = /[\p{Cf}\p{Co}\p{Cn}]|(?![\n\r\t])\p{Cc}/gu;

/** Reads what a form sent, without the signs that nobody sees: one text a name (the last one), or a list where the name ends in `[]`. */
export function readForm(data: FormData): FormInput {
  const raw: Record<string, unknown> = {};
  const values: Record<string, string> = {};
  const lists: Record<string, string[]> = {};
  for (const name of new Set(data.keys())) {
    if (name.startsWith('$ACTION')) continue;
    const sent = data.getAll(name).map((value) => (isSecret(name) ? value : seen(value)));
    const texts = sent.filter((value) => typeof value === 'string');
    if (name.endsWith(LIST)) {
      const plain = name.slice(0, -LIST.length);
      raw[plain] = sent;
      if (!notKept(plain)) lists[plain] = texts;
    } else {
      raw[name] = sent.at(-1);
      const last = texts.at(-1);
      if (last !== undefined && !notKept(name)) values[name] = last;
    }
  }
  return { raw, values, lists };
}

const seen = (value: FormDataEntryValue): FormDataEntryValue =>
  typeof value === 'string' ? value.replace(UNSEEN, '') : value;
