import { findAgreementDocument } from '@/agreements/registry';
import type { IndividualDocument } from '@/lib/domain/agreement/individual/individual-agreement';
import { bothWays } from '@/lib/domain/shared/bilingual';
import type { PlannedIndividual } from './individual-agreements';
import type { PlannedPlace } from './plan';

/** It in the form that the parties would exchange. */
export function individualDocument(
  plan: PlannedPlace,
  { organisation: key, from, to, says }: PlannedIndividual,
) {
  const framework = findAgreementDocument(plan.agreement ?? '');
  const organisation = plan.organisations.find((row) => row.key === key);
  if (framework === null || organisation === undefined) throw new Error(`No agreement for ${key}`);
  const { name, cvr } = organisation;
  const document: IndividualDocument = {
    id: `${framework.id}-${key}`,
    title: bothWays(
      `Individuel aftale med ${name} (eksempel)`,
      `Individual agreement with ${name} (example)`,
    ),
    municipality: framework.municipality,
    organisation: { name, cvr, aliases: [] },
    inForce: { from, to },
    ...{ criteria: [], flexibleShare: null, transferFirst: null, movers: null, dispensations: [], terms: [] },
    ...says,
  };
  return document;
}
