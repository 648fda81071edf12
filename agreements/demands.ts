import type { AgreementDocument } from '../lib/domain/agreement/agreement-document';
import { cited } from './wording';

type Demand = AgreementDocument['demands'][number];

/** What the law lets no municipality allocate to in vulnerable areas. Stated before naming, confirmed by name. */
export const VULNERABLE_AREA_LIMITS: Demand = {
  demand: 'SECTION_59_6',
  label: { da: 'Grænser for udsatte boligområder', en: 'Limits for vulnerable areas' },
  text: {
    da: 'Ingen i husstanden er løsladt efter en dom inden for seks måneder, er ung og udskrevet fra institution efter en dom, har inden for seks måneder mistet et lejemål for grov overtrædelse af god skik og orden, mangler statsborgerskab i EU, EØS eller Schweiz (studerende undtaget) eller har i seks sammenhængende kalendermåneder fået en af de ydelser, som loven nævner.',
    en: 'Nobody in the household has been released after a sentence within six months, is a young person discharged from an institution after a sentence, has within six months lost a lease for gross breach of good order, lacks citizenship of the EU, EEA or Switzerland (students excepted), or has for six consecutive calendar months received one of the benefits named in the Act.',
  },
  when: { designations: ['VULNERABLE_AREA', 'PARALLEL_SOCIETY_AREA', 'TRANSFORMATION_AREA'] },
  reference: cited('Almenboligloven § 59, stk. 6', 'Social Housing Act, section 59(6)'),
};

/** The milder list for prevention areas. */
export const PREVENTION_AREA_LIMITS: Demand = {
  demand: 'SECTION_59_7',
  label: { da: 'Grænser for forebyggelsesområder', en: 'Limits for prevention areas' },
  text: {
    da: 'Ingen i husstanden er løsladt efter en dom inden for seks måneder, er ung og udskrevet fra institution efter en dom, har inden for seks måneder mistet et lejemål for grov overtrædelse af god skik og orden, mangler statsborgerskab i EU, EØS eller Schweiz (studerende undtaget) eller har i seks sammenhængende kalendermåneder fået selvforsørgelses- og hjemrejseydelse eller overgangsydelse.',
    en: 'Nobody in the household has been released after a sentence within six months, is a young person discharged from an institution after a sentence, has within six months lost a lease for gross breach of good order, lacks citizenship of the EU, EEA or Switzerland (students excepted), or has for six consecutive calendar months received self-support and return benefit or transition benefit.',
  },
  when: { designations: ['PREVENTION_AREA'] },
  reference: cited('Almenboligloven § 59, stk. 7', 'Social Housing Act, section 59(7)'),
};
