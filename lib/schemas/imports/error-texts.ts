import { says } from '../message-key';

/** A text for every code that a use case of a file may answer; an action passes it on as its `errors`. */
export const IMPORT_ERROR_TEXTS = {
  'not-found': says('imports.errors.not-found'),
  'import-changed': says('imports.errors.import-changed'),
  'still-coming': says('imports.errors.still-coming'),
  'still-reading': says('imports.errors.still-reading'),
  'all-rows-first': says('imports.errors.all-rows-first'),
  'being-entered': says('imports.errors.being-entered'),
  'import-ended': ({ by }: { readonly by: string }) => ({
    text: says('imports.errors.import-ended'),
    values: { by },
  }),
};
