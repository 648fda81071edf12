import type { FaultOfPart, StatedPart } from '@/lib/domain/key-figures/check-figure';
import { says } from '../message-key';

const FIELDS: Readonly<Record<StatedPart, string>> = {
  ...{ figure: 'figure', value: 'value', persons: 'persons', unit: 'unit', on: 'on', periodTo: 'periodTo' },
};

/** What the catalogue has against a figure, at the field it is about. */
export const faultyText = ({ part, fault }: FaultOfPart) => ({
  field: FIELDS[part],
  text: says(`keyFigures.faults.${fault}`),
});
