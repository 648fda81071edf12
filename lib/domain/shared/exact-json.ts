/** A JSON number as it was written, so that no decimal is lost on the way to an exact fraction. */
export class ExactNumber {
  constructor(readonly text: string) {}
}

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]|-?[0-9][0-9.eE+-]*|true|false|null/g;

type Open = { readonly value: Record<string, unknown> | unknown[]; key: string | null };

/**
 * Reads JSON like `JSON.parse` but keeps numbers as `ExactNumber`. Of two equal keys the later one counts. Throws a
 * SyntaxError on anything that is not JSON.
 */
export function parseExactJson(text: string): unknown {
  // The engine's own parser says whether it is JSON, at any depth; what follows may then trust every token.
  JSON.parse(text);
  const open: Open[] = [];
  let result: unknown;
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === ',') continue;
    const inside = open.at(-1);
    if (token === '}' || token === ']') {
      open.pop();
      continue;
    }
    if (inside !== undefined && !Array.isArray(inside.value) && inside.key === null) {
      inside.key = stringOf(token);
      continue;
    }
    const value = valueOfToken(token);
    if (inside === undefined) result = value;
    else put(inside, value);
    if (token === '{' || token === '[') open.push({ value: value as Open['value'], key: null });
  }
  return result;
}

function put(inside: Open, value: unknown): void {
  if (Array.isArray(inside.value)) {
    inside.value.push(value);
    return;
  }
  const key = inside.key ?? '';
  inside.key = null;
  // Plain assignment to this one key would replace the object's prototype.
  if (key !== '__proto__') inside.value[key] = value;
  else
    Object.defineProperty(inside.value, key, { value, enumerable: true, configurable: true, writable: true });
}

function valueOfToken(token: string): unknown {
  switch (token) {
    case '{':
      return {};
    case '[':
      return [];
    case 'true':
      return true;
    case 'false':
      return false;
    case 'null':
      return null;
    default:
      return token.startsWith('"') ? stringOf(token) : new ExactNumber(token);
  }
}

const stringOf = (token: string): string =>
  token.includes('\\') ? String(JSON.parse(token)) : token.slice(1, -1);
