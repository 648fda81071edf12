import type { FactName, PaperKind, Question } from '../vocabulary';

export const FACT: Record<FactName, string> = {
  work: 'arbejde',
  hoursPerWeek: 'timer om ugen',
  income: 'indtægt måned for måned',
  studies: 'uddannelse i gang',
  benefits: 'offentlige ydelser',
  convictions: 'domme',
  education: 'højeste uddannelse',
  separation: 'skilsmisse eller ophørt samliv',
  soldHome: 'salg af egen bolig',
  residence: 'hvor ansøger bor',
  cohabitingSince: 'hvornår parret flyttede sammen',
};

export const QUESTION: Record<Question, string> = {
  BENEFIT_COUNTS_AS_WORK: 'Kan ydelsen sidestilles med arbejde?',
  NEW_JOB_INCOME: 'Vil det nye arbejde give den indtægt, der kræves?',
  SELF_EMPLOYED_INCOME: 'Giver virksomheden den indtægt, der kræves?',
  SURPLUS_PAYS_RENT: 'Gør overskuddet det sandsynligt, at huslejen kan betales?',
  INCOME_WITHOUT_AMOUNT: 'Er indtægten høj nok, når aftalen intet beløb har?',
  ENTRY_OF_NO_CONCERN: 'Er tilførslen uden betydning for trygheden?',
  NO_GROUND_FOR_CERTIFICATE:
    'Kan kriteriet godtages uden straffeattest, som der ikke er hjemmel til at bede om?',
};

export const PAPER: Record<PaperKind, string> = {
  PASSPORT: 'pas',
  HEALTH_CARD: 'sundhedskort',
  DRIVING_LICENCE: 'kørekort',
  PHOTO_ID: 'andet billed-id',
  CRIMINAL_RECORD: 'straffeattest',
  PAYSLIP: 'lønsedler',
  ANNUAL_TAX: 'årsopgørelse fra skat',
  ADVANCE_TAX: 'forskudsopgørelse fra skat',
  EMPLOYMENT_CONTRACT: 'ansættelseskontrakt',
  FLEX_JOB_GRANT: 'kommunens bevilling af fleksjob',
  CVR_REGISTRATION: 'CVR-registrering',
  TRAINING_CONTRACT: 'uddannelsesaftale eller lærlingekontrakt',
  ENROLMENT_DECLARATION: 'erklæring om indskrivning fra uddannelsesstedet',
  DIPLOMA: 'eksamensbevis',
  EDUCATION_APPROVAL: 'dansk godkendelse af uddannelsen',
  SEPARATION_PAPERS: 'skilsmisse- eller separationspapirer',
  RESIDENCE_CERTIFICATE: 'bopælsattest',
  RESIDENCE_CERTIFICATE_OF_OTHER_PARTY: 'bopælsattest for den anden part',
  SALES_AGREEMENT: 'underskrevet salgsaftale',
  BENEFIT_STATEMENT: 'oplysning om ydelser fra den, der udbetaler dem',
};
