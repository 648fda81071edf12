import type { z } from 'zod';
import { FIELD_FAULTS, type FieldError, type FieldFault } from '@/lib/schemas/api/problem';

/** What a schema found wrong, field by field. @see RFC 6901 */
export function fieldErrors(issues: readonly z.core.$ZodIssue[], sent: unknown): readonly FieldError[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          pointer: pointerOf([...issue.path, key]),
          code: 'unknown-field' as const,
        }))
      : [{ pointer: pointerOf(issue.path), code: faultOf(issue, valueAt(sent, issue.path)) }],
  );
}

const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

function faultOf(issue: z.core.$ZodIssue, value: unknown): FieldFault {
  if (value === undefined) return 'missing';
  switch (issue.code) {
    case 'too_small':
      return 'too-small';
    case 'too_big':
      return 'too-large';
    case 'invalid_format':
      return 'wrong-form';
    case 'invalid_value':
      return 'not-one-of';
    case 'custom':
      return isFault(issue.message) ? issue.message : 'wrong-form';
    default:
      return 'wrong-type';
  }
}

const isFault = (text: string): text is FieldFault => Object.hasOwn(FIELD_FAULTS, text);

function valueAt(sent: unknown, path: readonly PropertyKey[]): unknown {
  let value: unknown = sent;
  for (const part of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = Object.getOwnPropertyDescriptor(value, part)?.value;
  }
  return value;
}
