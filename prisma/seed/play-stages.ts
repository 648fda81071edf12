import type { Stage } from './stage';

export function planStages(_stage: Stage): void {}
