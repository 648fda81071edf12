import type { AgreementDocument } from '../lib/domain/agreement/agreement-document';

type Reading = AgreementDocument['readings'][number];

const reading = (question: string, value: string, da: string, en: string, assumed = true): Reading => ({
  question,
  value,
  assumed,
  text: { da, en },
});

/** The agreement itself answers the question. */
export const stated = (question: string, value: string, da: string, en: string): Reading =>
  reading(question, value, da, en, false);

/** The agreement is silent; read this way until the parties say otherwise. */
export const read = (question: string, value: string, da: string, en: string): Reading =>
  reading(question, value, da, en);

/** Questions on which all three agreements are silent and were read alike. */
export const SHARED_READINGS: readonly Reading[] = [
  read(
    'Q03',
    'last-of-n',
    'Hver tredje er den tredje: først optjenes andelen, så bruges turen.',
    'Every third is the third: the share is earned first, then the turn is used.',
  ),
  read(
    'Q05',
    'department-and-dwelling-type',
    'Der tælles i hver afdeling for sig og for hver boligtype for sig.',
    'Each department is counted by itself, and each dwelling type by itself.',
  ),
  read(
    'Q06',
    'never-reset',
    'Tælleren nulstilles ikke ved nytår; den løber gennem hele aftalen.',
    'The counter is not reset at New Year; it runs through the whole agreement.',
  ),
  read(
    'Q07',
    'opening-0',
    'Tælleren begynder på 0, medmindre parterne har aftalt en åbningssaldo.',
    'The counter opens at 0 unless the parties have agreed on an opening credit.',
  ),
  read(
    'Q08',
    'vacant-for-others-once',
    'En bolig tælles én gang, når den er ledig for andre: ikke ved bytte, fortsat lejemål, genhusning eller første udlejning.',
    'A home counts once, when it is vacant for others: not at an exchange, a continued lease, a rehousing or a first letting.',
  ),
  read(
    'Q09',
    'when-reported',
    'Boligen tælles, når den meldes ledig, og får nummer i samme øjeblik.',
    'The home counts when it is reported vacant and takes its number at that moment.',
  ),
  read(
    'Q10',
    'return-uses-the-turn-unless-organisations-fault',
    'En bolig, som kommunen giver tilbage, har brugt turen, medmindre fejlen er boligorganisationens.',
    'A home that the municipality returns has used the turn, unless the fault is the organisation’s.',
  ),
  read(
    'Q11',
    '7-working-days-warn-5-no-expiry',
    'Kommunen svarer inden 7 arbejdsdage, påmindes efter 5, og intet bortfalder af sig selv.',
    'The municipality answers within 7 working days, is reminded after 5, and nothing expires by itself.',
  ),
  read(
    'Q12',
    'monday-to-friday',
    'Arbejdsdage er mandag til fredag uden helligdage og lukkedage.',
    'Working days are Monday to Friday without public holidays and closing days.',
  ),
  read(
    'Q13',
    'counter-entry',
    'En fejl rettes med en modpostering; intet slettes eller får nyt nummer, og det, der er fordelt, står ved magt.',
    'A mistake is corrected by a counter-entry; nothing is deleted or renumbered, and verdicts already given stand.',
  ),
  read(
    'Q14',
    'tier-on-the-day-of-report',
    'Indplaceringen på den dag, boligen meldes, gælder; en ny indplacering virker ikke tilbage.',
    'The placement on the day of the report counts; a new placement has no effect backwards.',
  ),
  read(
    'Q15',
    'carry',
    'Saldoen følger med, når afdelingen skifter indplacering, og hviler, mens andelen er 0.',
    'The credit is carried when the department changes placement, and rests while the share is 0.',
  ),
  read(
    'Q24',
    'rehousing-first',
    'Genhusning i egen afdeling går forud; turen falder på den næste ledige bolig.',
    'Rehousing within the department goes first; the turn falls on the next vacancy.',
  ),
  read(
    'Q33',
    'sum-or-split',
    'Lægges afdelinger sammen, lægges saldoen sammen; deles en afdeling, deles saldoen efter boliger.',
    'Merged departments add their credit; a split department divides it by dwellings.',
  ),
  read(
    'Q34',
    'next-number',
    'En sent meldt bolig får næste nummer, ikke det, den ville have haft, og kræver en begrundelse.',
    'A home reported late takes the next number, not the one it would have had, and needs a reason.',
  ),
  read(
    'Q36',
    'slot-stays',
    'Siger borgeren nej, har kommunen stadig boligen inden for fristen og kan anvise en anden.',
    'When the citizen declines, the municipality keeps the home within the deadline and may name another.',
  ),
];

/** How all three read the days and papers of their criteria. */
export const CRITERIA_READINGS: readonly Reading[] = [
  read(
    'Q28',
    'from-judgment-or-last-benefit',
    'To år regnes fra dom eller seneste måned med ydelse til kontraktens dag; på årsdagen er de gået.',
    'Two years run from the judgment or the last month with a benefit to the day of the lease; on the anniversary they have passed.',
  ),
  read('Q29', 'date-of-offer', 'Alder regnes på tilbuddets dag.', 'Age is reckoned on the day of the offer.'),
  read(
    'Q31',
    'certificates-3-months',
    'Attester må være højst tre måneder gamle, og lønsedler er de seneste tre måneders.',
    'Certificates may be at most three months old, and payslips are those of the latest three months.',
  ),
];
