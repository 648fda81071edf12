/** Whoever asks is no administrator any more, since a moment ago. */
export type NoLonger = { readonly code: 'no-longer' };
export type NotFound = { readonly code: 'not-found' };
export type Oneself = { readonly code: 'oneself' };
export type WorksElsewhere = { readonly code: 'works-elsewhere' };
