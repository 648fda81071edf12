import type { FactName, PaperKind, Question } from '../vocabulary';

export const FACT: Record<FactName, string> = {
  work: 'work',
  hoursPerWeek: 'hours a week',
  income: 'income month by month',
  studies: 'education underway',
  benefits: 'public benefits',
  convictions: 'convictions',
  education: 'highest education',
  separation: 'divorce or ended cohabitation',
  soldHome: 'sale of a home',
  residence: 'where the applicant lives',
  cohabitingSince: 'since when the couple live together',
};

export const QUESTION: Record<Question, string> = {
  BENEFIT_COUNTS_AS_WORK: 'May the benefit count as work?',
  NEW_JOB_INCOME: 'Will the new job give the income asked for?',
  SELF_EMPLOYED_INCOME: 'Does the business give the income asked for?',
  SURPLUS_PAYS_RENT: 'Does the surplus make it likely that the rent can be paid?',
  INCOME_WITHOUT_AMOUNT: 'Is the income high enough, the agreement having no amount?',
  ENTRY_OF_NO_CONCERN: 'Does the entry not matter to safety?',
  NO_GROUND_FOR_CERTIFICATE:
    'May the criterion be accepted without a certificate, there being no ground to ask for one?',
};

export const PAPER: Record<PaperKind, string> = {
  PASSPORT: 'passport',
  HEALTH_CARD: 'health card',
  DRIVING_LICENCE: 'driving licence',
  PHOTO_ID: 'other photo id',
  CRIMINAL_RECORD: 'criminal-record certificate',
  PAYSLIP: 'payslips',
  ANNUAL_TAX: 'annual tax statement',
  ADVANCE_TAX: 'advance tax statement',
  EMPLOYMENT_CONTRACT: 'employment contract',
  FLEX_JOB_GRANT: 'the municipality’s grant of a flex job',
  CVR_REGISTRATION: 'CVR registration',
  TRAINING_CONTRACT: 'training or apprenticeship contract',
  ENROLMENT_DECLARATION: 'declaration of enrolment from the place of education',
  DIPLOMA: 'diploma',
  EDUCATION_APPROVAL: 'Danish approval of the education',
  SEPARATION_PAPERS: 'divorce or separation papers',
  RESIDENCE_CERTIFICATE: 'residence certificate',
  RESIDENCE_CERTIFICATE_OF_OTHER_PARTY: 'residence certificate of the other party',
  SALES_AGREEMENT: 'signed sales agreement',
  BENEFIT_STATEMENT: 'statement on benefits from whoever pays them',
};
