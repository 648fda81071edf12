import { rungName } from '../../allocation/explain-step';
import { type Bilingual, bothWays } from '../../shared/bilingual';
import type { Fault } from '../../shared/reading';
import { HOMES, RETURN_REASON } from '../vocabulary-words';
import type { Words } from './shape';
import { CRITERION_KIND, SITUATION_WORDS } from './shapes/criteria-words';

/** What the parser says of a fault, in Danish; its own words are the English. Every message it has is here: a test tries them. */
const DANISH: readonly (readonly [RegExp, (...found: readonly string[]) => string])[] = [
  [/^missing, expected .*$/, () => 'mangler'],
  [/^expected a text that is not empty$/, () => 'må ikke være tom'],
  [/^expected an object, got (.+)$/, (got) => `skal være et objekt og er ${kind(got)}`],
  [/^expected a list, got (.+)$/, (got) => `skal være en liste og er ${kind(got)}`],
  [/^expected a text, got (.+)$/, (got) => `skal være en tekst og er ${kind(got)}`],
  [/^expected true or false, got (.+)$/, (got) => `skal være true eller false og er ${kind(got)}`],
  [/^expected a number, got (.+)$/, (got) => `skal være et tal og er ${kind(got)}`],
  [/^expected a finite number, got (.+)$/, (got) => `${got} er ikke et tal, der kan regnes med`],
  [
    /^expected a calendar day YYYY-MM-DD, got (.+)$/,
    (got) => `${got} er ikke en dag, skrevet som ÅÅÅÅ-MM-DD`,
  ],
  [/^expected an exact fraction such as "1\/3", got (.+)$/, (got) => `${got} er ikke en brøk som „1/3“`],
  [/^expected a share from 0 to 1$/, () => 'andelen skal ligge fra 0 til 1'],
  [
    /^expected a whole number from (\d+) to (\d+)$/,
    (least, most) => `skal være et helt tal fra ${least} til ${most}`,
  ],
  [/^expected a whole number of øre$/, () => 'skal være et helt antal øre'],
  [/^expected hours from 0$/, () => 'timerne kan ikke være under 0'],
  [/^expected at least one kind of paper$/, () => 'nævner intet papir'],
  [
    /^expected a short name such as "boligforum-october", got (.+)$/,
    (got) => `${got} er ikke et kort navn med små bogstaver som „boligforum-oktober“`,
  ],
  [
    /^unknown .+? ("(?:[^"\\]|\\.)*"?)$/,
    (name) => `${name} findes ikke i aftalen eller i de ord, den kan bruge`,
  ],
  [/^.+? ("(?:[^"\\]|\\.)*"?) is given twice$/, (name) => `${name} står to gange`],
  [/^"to" (\S+) must be after "from" (\S+)$/, () => 'sidste dag ligger før den første'],
  [/^"to" (\S+) must not be below "from" (\S+)$/, (to, from) => `${to} ligger under ${from}`],
  [/^an agreement has at least one tier$/, () => 'en aftale har mindst én indplacering'],
  [/^a set has at least one criterion$/, () => 'der skal være mindst ét kriterium'],
  [/^an alternative asks for at least one paper$/, () => 'en mulighed kræver mindst ét papir'],
  [/^a need has at least one alternative$/, () => 'et krav har mindst én mulighed'],
  [/^a group names at least one benefit$/, () => 'en gruppe nævner mindst én ydelse'],
  [
    /^a criminal-record certificate is asked for only where the criterion says on what ground$/,
    () => 'straffeattest må kun kræves, hvor kriteriet siger med hvilken hjemmel',
  ],
  [/^the last rung must be "TURN"$/, () => `det sidste trin skal være „${rungName('TURN').da}“`],
  [
    /^there are dwelling rules but no rung "DWELLING_RULE"$/,
    () => `der er boliger med egen regel, men trinnet „${rungName('DWELLING_RULE').da}“ mangler`,
  ],
  [
    /^"(\w+)" has no rate, so a rung "NOT_SHARED" is needed before "TURN"$/,
    (type) =>
      `${called(HOMES, type)} har ingen andel, så trinnet „${rungName('NOT_SHARED').da}“ skal stå før det sidste`,
  ],
  [
    /^the tier "(.+)" can reach "TURN" but has no rate for "(\w+)"$/,
    (tier, type) => `indplaceringen ${tier} har ingen andel for ${called(HOMES, type)}`,
  ],
  [
    /^this name is the counter of a dwelling type$/,
    () => 'det korte navn er allerede tælleren for en boligtype',
  ],
  [
    /^no terms for the return reason "(\w+)"$/,
    (reason) => `siger intet om „${called(RETURN_REASON, reason)}“`,
  ],
  [/^the warning comes after the deadline$/, () => 'påmindelsen kommer efter fristen'],
  [
    /^(\w+) knows no situation "(\w+)"$/,
    (criterion, situation) =>
      `${called(CRITERION_KIND, criterion)} kender ikke situationen „${called(SITUATION_WORDS, situation)}“`,
  ],
  [
    /^says nothing of the situation "(\w+)"$/,
    (situation) => `siger intet om situationen „${called(SITUATION_WORDS, situation)}“`,
  ],
  [
    /^(\w+) does not look back month by month$/,
    (criterion) => `${called(CRITERION_KIND, criterion)} ser ikke tilbage måned for måned`,
  ],
  [/^the last month lies before the first$/, () => 'den sidste måned ligger før den første'],
  [/^the last day lies before the first$/, () => 'den sidste dag ligger før den første'],
  [/^the month has no (\d+)\.$/, (date) => `måneden har ingen ${date}.`],
  [/^the event ("(?:[^"\\]|\\.)*"?) has no time of its own$/, (name) => `${name} har ikke selv et tidspunkt`],
  [/^letting at "(.+)" has no cap$/, (tier) => `udlejningen ved ${tier} har intet loft`],
  [
    /^letting at "(.+)" uses no criteria of "(.+)" that are switched on$/,
    (tier, set) => `udlejningen ved ${tier} bruger ingen kriterier fra ${set}, som kan slås til`,
  ],
];

const called = (words: Words, key: string | undefined): string => words[key ?? '']?.da ?? key ?? '';

const KINDS: Readonly<Record<string, string>> = {
  nothing: 'tom',
  null: 'tom',
  'a list': 'en liste',
  'a number': 'et tal',
  'an object': 'et objekt',
};
const kind = (got: string | undefined): string =>
  KINDS[got ?? ''] ?? got?.replace(/^the text /, 'teksten ') ?? '';

/** A fault that the parser found, in both languages, without where it stands. */
export function faultInWords({ message }: Pick<Fault, 'message'>): Bilingual {
  for (const [form, say] of DANISH) {
    const found = form.exec(message);
    if (found !== null) return bothWays(say(...found.slice(1)), message);
  }
  return bothWays(message, message);
}

/** Is there a Danish sentence for it? For a test. */
export const isKnownFault = (message: string): boolean => DANISH.some(([form]) => form.test(message));
