/** A browser as simple as can be: no JavaScript, one jar of cookies, forms posted as they stand in the page. */
export type PlainBrowser = {
  readonly get: (path: string) => Promise<string>;
  /** Answers where the browser is sent to, and the page when it is sent nowhere. */
  readonly post: (
    path: string,
    form: PlainForm,
  ) => Promise<{ readonly location: string | null; readonly status: number; readonly page: string }>;
  /** Its cookies, for what is asked beside it. */
  readonly cookie: () => string;
};

/** What a form sends, by name. */
export type PlainForm = Readonly<Record<string, string>>;

const PATIENCE = 20_000;

/** `known`: cookies that it has already, and what it says besides with each request. */
export function plainBrowser(
  origin: string,
  known: { readonly cookie?: string; readonly headers?: Readonly<Record<string, string>> } = {},
): PlainBrowser {
  const jar = new Map<string, string>();
  for (const pair of known.cookie?.split('; ') ?? []) keep(jar, pair);
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const ask = async (path: string, init: RequestInit) => {
    const cookie = cookies();
    const response = await fetch(new URL(path, origin), {
      ...init,
      redirect: 'manual',
      headers: { cookie, origin, accept: 'text/html', ...known.headers },
      signal: AbortSignal.timeout(PATIENCE),
    });
    for (const set of response.headers.getSetCookie()) keep(jar, set);
    return { response, page: await response.text() };
  };
  return {
    cookie: cookies,
    get: async (path) => {
      const { response, page } = await ask(path, {});
      if (response.status !== 200)
        throw new Error(`${path} answers ${response.status} ${response.headers.get('location') ?? ''}`);
      return page;
    },
    post: async (path, form) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(form)) body.append(name, value);
      const { response, page } = await ask(path, { method: 'POST', body });
      return { location: response.headers.get('location'), status: response.status, page };
    },
  };
}

function keep(jar: Map<string, string>, set: string): void {
  const [pair = ''] = set.split(';');
  const cut = pair.indexOf('=');
  jar.set(pair.slice(0, cut), pair.slice(cut + 1));
}

const FORM = /<form\b[^>]*>([\s\S]*?)<\/form>/g;
const INPUT = /<input\b[^>]*>/g;

/** The hidden fields of the form that has a field of this name: what tells the server which action is meant. */
export function hiddenFieldsOf(page: string, field: string): PlainForm {
  const form = [...page.matchAll(FORM)].find(([, inside = '']) => inside.includes(`name="${field}"`));
  if (!form?.[1]) throw new Error(`The page has no form with a field ${field}`);
  const inputs = [...form[1].matchAll(INPUT)].map(([input]) => input);
  const hidden = inputs.filter((input) => input.includes('type="hidden"'));
  return Object.fromEntries(hidden.map((input) => [attribute(input, 'name'), attribute(input, 'value')]));
}

const attribute = (tag: string, name: string): string =>
  (new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
