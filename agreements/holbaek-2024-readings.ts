import type { AgreementDocument } from '../lib/domain/agreement/agreement-document';
import { CRITERIA_READINGS, read, SHARED_READINGS, stated } from './readings';

/** How the Holbæk agreement was read where its text leaves a choice. */
export const holbaekReadings: AgreementDocument['readings'] = [
  read(
    'Q01',
    'round-half-up-to-whole-percent',
    'Nøgletallet afrundes til hele procent, halve op, før det holdes mod grænserne: 30,5 % er gul.',
    'The key figure is rounded to whole per cent, halves up, before it meets the limits: 30.5 % is yellow.',
  ),
  stated(
    'Q02',
    'decided',
    'Indplaceringen besluttes på mødet i marts; nøgletallet giver kun et forslag (afsnit 8.2).',
    'The placement is decided at the March meeting; the key figure only proposes (section 8.2).',
  ),
  stated(
    'Q04',
    'exact-1/3',
    'Hver tredje regnes som en tredjedel, ikke som 33 procent (afsnit 6).',
    'Every third is reckoned as one third, not as 33 per cent (section 6).',
  ),
  stated(
    'Q16',
    'uncoloured-1/8',
    'En afdeling uden farve giver hver 8. bolig (afsnit 6); det gælder også, når nøgletallet mangler.',
    'A department without a colour gives every 8th home (section 6); so does one without a key figure.',
  ),
  stated(
    'Q17',
    'own-assessment-under-100-dwellings',
    'Områder med under 100 boliger indplaceres efter boligorganisationens egen vurdering (afsnit 8.2).',
    'Areas of under 100 homes are placed by the organisation’s own assessment (section 8.2).',
  ),
  read(
    'Q25',
    'criteria-switched-on-per-department',
    'I gule afdelinger gælder de skærpede kriterier, som er slået til ved indplaceringen; ingen, før det er besluttet.',
    'In yellow departments those tightened criteria apply that the placement switched on; none until it is decided.',
  ),
  read(
    'Q26',
    'allowed-benefits-satisfy-work',
    'Ydelser, som kriterium 3 tillader, opfylder også kravet om arbejde efter en begrundet vurdering.',
    'Benefits that criterion 3 allows also satisfy the demand for work after an assessment with a reason.',
  ),
  read(
    'Q27',
    'per-working-member-3-months',
    'Indtægtskravet gælder hver, der arbejder, som gennemsnit af de seneste tre måneder.',
    'The income demand is for each working member, as an average of the latest three months.',
  ),
  ...CRITERIA_READINGS,
  read(
    'Q32',
    'all-applicants',
    'Er en aftale om fleksibel udlejning tavs om intern flytning, gælder kriterierne alle.',
    'Where an agreement on flexible letting is silent on internal moves, the criteria apply to all.',
  ),
  read(
    'Q35',
    'one-counter-per-department',
    'De boliger, der er kommunens hver anden gang, har én tæller i hver afdeling.',
    'Homes that are the municipality’s every second time have one counter in each department.',
  ),
  ...SHARED_READINGS,
];
