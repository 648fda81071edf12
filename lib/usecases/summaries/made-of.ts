import { createHash } from 'node:crypto';
import { canonicalJson } from '@/lib/domain/summary/canonical';
import {
  INPUT_KINDS,
  type InputKind,
  type Inputs,
  inputsText,
  type MadeOf,
  WAY_OF_READING,
} from '@/lib/domain/summary/inputs';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What a summary was made of, as a checksum of each kind of input. */
export const madeOf = (inputs: Inputs): MadeOf => ({
  way: WAY_OF_READING,
  kinds: Object.fromEntries(INPUT_KINDS.map((kind) => [kind, sha256(inputsText(inputs[kind]))])) as Record<
    InputKind,
    string
  >,
});

/** One checksum of all of it. */
export const inputsChecksum = (made: MadeOf): string => sha256(canonicalJson(made));
