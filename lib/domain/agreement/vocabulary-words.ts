import type { Bilingual } from '../shared/bilingual';
import type { DesignationKind, DwellingType, KeyFigureName, Occasion, ReturnReason } from './vocabulary';

/** The closed vocabulary in words. A new word does not compile until it has them. */
export const HOMES: Record<DwellingType, Bilingual> = {
  FAMILY: { da: 'familieboliger', en: 'family homes' },
  YOUTH: { da: 'ungdomsboliger', en: 'youth homes' },
  ELDERLY: { da: 'ældreboliger', en: 'homes for the elderly' },
  CARE: { da: 'plejeboliger', en: 'care homes' },
};

export const OCCASION: Record<Occasion, Bilingual> = {
  RELET: { da: 'almindelig genudlejning', en: 'an ordinary new letting' },
  EXCHANGE: { da: 'bytte', en: 'an exchange' },
  CONTINUATION: { da: 'fortsat lejemål', en: 'a continued lease' },
  REHOUSING: { da: 'genhusning', en: 'a rehousing' },
  FIRST_LETTING: { da: 'første udlejning', en: 'a first letting' },
};

export const DESIGNATION: Record<DesignationKind, Bilingual> = {
  PREVENTION_AREA: { da: 'forebyggelsesområde', en: 'prevention area' },
  VULNERABLE_AREA: { da: 'udsat boligområde', en: 'vulnerable area' },
  PARALLEL_SOCIETY_AREA: { da: 'parallelsamfund', en: 'parallel-society area' },
  TRANSFORMATION_AREA: { da: 'omdannelsesområde', en: 'transformation area' },
  DEVELOPMENT_PLAN: { da: 'udviklingsplan', en: 'development plan' },
};

export const FIGURE: Record<KeyFigureName, Bilingual> = {
  outsideLabourMarket: { da: 'uden for arbejdsmarkedet', en: 'outside the labour market' },
  convicted: { da: 'dømte', en: 'convicted' },
};

export const RETURN_REASON: Record<ReturnReason, Bilingual> = {
  TOO_EXPENSIVE: { da: 'for dyr', en: 'too expensive' },
  TOO_SMALL: { da: 'for lille', en: 'too small' },
  TOO_LARGE: { da: 'for stor', en: 'too large' },
  LOCATION: { da: 'beliggenhed', en: 'location' },
  ACCESSIBILITY: { da: 'ikke tilgængelig nok', en: 'not accessible enough' },
  NO_SUITABLE_CITIZEN: { da: 'ingen egnet borger', en: 'no suitable citizen' },
  DEADLINE_EXPIRED: { da: 'fristen udløb', en: 'the deadline passed' },
  COMPOSITION: { da: 'hensyn til beboersammensætningen', en: 'the department’s composition' },
  NOT_LETTABLE: { da: 'boligen kan ikke udlejes', en: 'the home cannot be let' },
  WRONG_DATA: { da: 'forkerte oplysninger om boligen', en: 'wrong information about the home' },
  OTHER: { da: 'andet', en: 'other' },
};
