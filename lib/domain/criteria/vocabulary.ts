/** The closed words of criteria. A new word is code and needs a developer and a jurist; everything else is data. */
export const OUTCOMES = ['MET', 'NOT_MET', 'NOT_DOCUMENTED'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How the criteria of a set go together: all must be met, any one gives priority, or the highest one met decides. */
export const SET_MODES = ['ALL', 'ANY', 'RANKED'] as const;
export type SetMode = (typeof SET_MODES)[number];

export const CRITERION_KINDS = [
  'AGE_DOCUMENTED',
  'NO_CONVICTION',
  'WORK_OR_EDUCATION',
  'SELF_SUPPORT',
  'EDUCATION_LEVEL',
  'HIGHER_EDUCATION',
  'EMPLOYMENT',
  'MINIMUM_INCOME',
  'EDUCATION_AT_PLACE',
  'SEPARATED_WITH_CHILDREN',
  'SENIOR',
  'FREED_OWN_HOME',
  'NO_LISTED_BENEFIT',
] as const;
export type CriterionKind = (typeof CRITERION_KINDS)[number];

/** The agreement's own name for a criterion, e.g. `S2`; closed within one set. */
export type CriterionId = string;
/** The agreement's own name for a set of criteria; closed within one agreement. */
export type CriteriaSetId = string;

/** How a member stands to the applicant. Nothing else about kinship is asked. */
export const RELATIONS = ['APPLICANT', 'SPOUSE', 'COHABITANT', 'CHILD', 'OTHER'] as const;
export type Relation = (typeof RELATIONS)[number];

export const WHOM = ['APPLICANT', 'APPLICANT_AND_PARTNER', 'EVERY_MEMBER'] as const;
/** Whose circumstances a criterion looks at. */
export type Concerned = (typeof WHOM)[number];

/** Where the applicant already lives, as far as criteria ask. */
export const DWELLS_IN = ['MUNICIPALITY', 'ORGANISATION', 'DEPARTMENT'] as const;
export type DwellsIn = (typeof DWELLS_IN)[number];

export const WORK_FORMS = ['EMPLOYED', 'FLEX_JOB', 'SELF_EMPLOYED'] as const;
export type WorkForm = (typeof WORK_FORMS)[number];

export const STUDY_FORMS = ['SCHOOL', 'APPRENTICESHIP'] as const;
export type StudyForm = (typeof STUDY_FORMS)[number];

export const EDUCATION_LEVELS = ['NONE', 'COMPULSORY', 'UPPER_SECONDARY', 'VOCATIONAL', 'HIGHER'] as const;
export type EducationLevel = (typeof EDUCATION_LEVELS)[number];

export const PAPER_KINDS = [
  'PASSPORT',
  'HEALTH_CARD',
  'DRIVING_LICENCE',
  'PHOTO_ID',
  'CRIMINAL_RECORD',
  'PAYSLIP',
  'ANNUAL_TAX',
  'ADVANCE_TAX',
  'EMPLOYMENT_CONTRACT',
  'FLEX_JOB_GRANT',
  'CVR_REGISTRATION',
  'TRAINING_CONTRACT',
  'ENROLMENT_DECLARATION',
  'DIPLOMA',
  'EDUCATION_APPROVAL',
  'SEPARATION_PAPERS',
  'RESIDENCE_CERTIFICATE',
  'RESIDENCE_CERTIFICATE_OF_OTHER_PARTY',
  'SALES_AGREEMENT',
  'BENEFIT_STATEMENT',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** What an officer found: only an accepted paper proves anything. */
export const PAPER_VERDICTS = ['ACCEPTED', 'UNSEEN', 'REFUSED'] as const;
export type PaperVerdict = (typeof PAPER_VERDICTS)[number];

/** A criterion may ask for other papers of people in different situations. */
export const SITUATIONS = [
  'ALWAYS',
  'EMPLOYED',
  'NEW_JOB',
  'FLEX_JOB',
  'SELF_EMPLOYED',
  'COMPULSORY_SCHOOL',
  'SCHOOL',
  'APPRENTICESHIP',
  'ON_BENEFIT',
  'IN_DENMARK',
  'ABROAD',
  'MARRIED',
  'UNMARRIED',
] as const;
export type Situation = (typeof SITUATIONS)[number];

/** What a rule cannot settle; a named officer answers with a reason. */
export const QUESTIONS = [
  'BENEFIT_COUNTS_AS_WORK',
  'NEW_JOB_INCOME',
  'SELF_EMPLOYED_INCOME',
  'SURPLUS_PAYS_RENT',
  'INCOME_WITHOUT_AMOUNT',
  'ENTRY_OF_NO_CONCERN',
  'NO_GROUND_FOR_CERTIFICATE',
] as const;
export type Question = (typeof QUESTIONS)[number];

/** What has to be stated before anything can be proved. */
export const FACTS = [
  'work',
  'hoursPerWeek',
  'income',
  'studies',
  'benefits',
  'convictions',
  'education',
  'separation',
  'soldHome',
  'residence',
  'cohabitingSince',
] as const;
export type FactName = (typeof FACTS)[number];
