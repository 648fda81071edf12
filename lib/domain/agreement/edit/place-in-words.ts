import { type Bilingual, bothWays } from '../../shared/bilingual';
import type { Field, Shape } from './shape';
import { AGREEMENT } from './shapes/agreement-shape';

/** `rates[2].rate` as steps. What the path quotes is a key like any other. */
export function stepsOf(path: string): readonly (string | number)[] {
  if (path === '$') return [];
  return [...path.matchAll(/\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]|([^.[\]]+)/g)].map(([, index, quoted, key]) =>
    index === undefined ? (quoted ?? key ?? '') : Number(index),
  );
}

/** Where a fault stands, as people find it: `Andele, nr. 3: kommunens andel`. */
export function placeInWords(path: string): Bilingual {
  const said: Bilingual[] = [];
  let shapes: readonly Shape[] = [AGREEMENT];
  for (const step of stepsOf(path)) {
    if (typeof step === 'number') {
      const last = said.pop();
      said.push(bothWays(`${last?.da ?? ''}, nr. ${step + 1}`, `${last?.en ?? ''}, no. ${step + 1}`));
      shapes = shapes.flatMap(insideRow);
      continue;
    }
    const fields = shapes.flatMap(fieldsOf).filter(({ key }) => key === step);
    const [first] = fields;
    if (first === undefined) {
      said.push(bothWays(step, step));
      shapes = [];
    } else {
      said.push(first.label);
      shapes = fields.map(({ shape }) => shape);
    }
  }
  if (said.length === 0) return bothWays('Aftalen', 'The agreement');
  return bothWays(capital(said.map(({ da }) => da).join(': ')), capital(said.map(({ en }) => en).join(': ')));
}

const LANGUAGES: readonly Field[] = [
  { key: 'da', label: bothWays('dansk', 'Danish'), shape: { kind: 'TEXT' } },
  { key: 'en', label: bothWays('engelsk', 'English'), shape: { kind: 'TEXT' } },
];
const OF_REFERENCE: readonly Field[] = [
  { key: 'text', label: bothWays('teksten', 'the text'), shape: { kind: 'BOTH' } },
  { key: 'assumed', label: bothWays('antaget', 'assumed'), shape: { kind: 'FLAG' } },
];

function fieldsOf(shape: Shape): readonly Field[] {
  switch (shape.kind) {
    case 'MAYBE':
      return fieldsOf(shape.of);
    case 'RECORD':
      return shape.fields;
    case 'CASES':
      return [
        ...shape.fields,
        { key: shape.on, label: shape.label, shape: { kind: 'TEXT' } },
        ...Object.values(shape.cases).flatMap(({ fields }) => fields),
      ];
    case 'BOTH':
      return LANGUAGES;
    case 'REFERENCE':
      return OF_REFERENCE;
    default:
      return [];
  }
}

function insideRow(shape: Shape): readonly Shape[] {
  if (shape.kind === 'MAYBE') return insideRow(shape.of);
  if (shape.kind === 'LISTS') return [{ kind: 'ROWS', of: shape.of, row: bothWays('', '') }];
  return shape.kind === 'ROWS' ? [shape.of] : [];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
