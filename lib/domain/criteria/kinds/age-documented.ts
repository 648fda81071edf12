import { type Finding, proven, type Subject } from '../finding';

/** The member's age is documented. @see Holbæk bilag 3, before the numbered criteria */
export const ageDocumented = (subject: Subject): Finding =>
  proven(subject, ['ALWAYS'], { code: 'AGE_STATED', age: subject.age });
