import type { Option, OptionGroup } from '../ui/select-field';

interface Choice {
  value: string;
  label: string;
  hint?: string;
  /** Shown, with why in the hint, but not to be chosen. */
  disabled?: boolean;
}

interface Named {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  /** Before anything was typed. */
  value?: string;
}

/** One field of a form about a home for allocation, in the reader's language already. */
export type ActField =
  | { kind: 'hidden'; name: string; value: string }
  | (Named & {
      kind: 'text';
      type?: 'text' | 'email' | 'tel';
      inputMode?: 'numeric';
      maxLength?: number;
      width?: 'full' | 'medium' | 'short';
    })
  | (Named & { kind: 'textarea'; maxLength?: number; rows?: number })
  | (Named & { kind: 'day'; max?: string; min?: string })
  | (Named & { kind: 'radio'; choices: readonly Choice[] })
  | (Named & { kind: 'select'; options: readonly (Option | OptionGroup)[]; placeholder: string })
  /** One yes. */
  | (Named & { kind: 'check' })
  /** Any of a few. */
  | (Named & { kind: 'checks'; choices: readonly Choice[] })
  /** A demand of the agreement: met, or set aside with a reason. */
  | { kind: 'demand'; demand: string; label: string; text: string; reference: string; words: DemandWords }
  /** Fields that belong together under one heading. */
  | { kind: 'group'; label: string; hint?: string; fields: readonly ActField[] };

export interface DemandWords {
  met: string;
  exception: string;
  exceptionHint: string;
  reason: string;
}

/** What tells a field from the others of its form. */
export function keyOf(field: ActField): string {
  if (field.kind === 'group') return field.label;
  return field.kind === 'demand' ? field.demand : field.name;
}

/** The fields' names by the names they are sent under. */
export const labelsOf = (fields: readonly ActField[]): Readonly<Record<string, string>> =>
  Object.fromEntries(fields.flatMap(labelled));

function labelled(field: ActField): readonly (readonly [string, string])[] {
  switch (field.kind) {
    case 'hidden':
      return [];
    case 'group':
      return field.fields.flatMap(labelled);
    case 'demand':
      return [
        [`answer:${field.demand}`, field.label],
        [`reason:${field.demand}`, field.label],
      ];
    default:
      return [[field.name, field.label]];
  }
}
