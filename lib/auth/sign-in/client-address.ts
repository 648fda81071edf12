/**
 * Where a request comes from, for the limit per address. Behind a proxy the last entry is the one that the proxy itself
 * wrote; earlier ones are the client's word.
 */
export const clientAddress = (headers: { get(name: string): string | null }): string =>
  headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown';
