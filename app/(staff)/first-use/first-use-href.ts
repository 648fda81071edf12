import type { FirstUseFacts, FirstUseStep } from '@/lib/domain/access/first-use';
import { may } from '@/lib/domain/access/permissions';
import type { DeskScope } from '@/lib/domain/access/scope';
import { FILE_OF } from '@/lib/domain/imports/kinds';
import { paths } from '@/lib/platform/paths';

/** Where a step is mended by this reader. */
export function firstUseHref(step: FirstUseStep, scope: DeskScope, facts: FirstUseFacts): string {
  switch (step) {
    case 'MUNICIPALITY':
      return paths.newMunicipality;
    case 'ORGANISATION':
      return facts.municipalities === 0 ? paths.installation : paths.newOrganisation;
    case 'PEOPLE':
      return paths.invitePerson;
    case 'AGREEMENT':
      return may(scope, 'agreement.draft') ? paths.beginAgreement : paths.agreementDrafts;
    case 'DEPARTMENTS':
      return paths.importFiles(FILE_OF.DEPARTMENTS);
    case 'PLACEMENTS':
      return may(scope, 'placement.plan') ? paths.importFiles(FILE_OF.PLACEMENTS) : paths.placementRounds;
    case 'OPENING':
      return paths.importFiles(FILE_OF.OPENINGS);
    case 'VACANCY':
      return paths.reportVacancy();
  }
}
