import { z } from 'zod';
import { type Bilingual, bothWays } from '@/lib/domain/shared/bilingual';
import { CHOICES } from '@/lib/domain/vacancy/choices';

type Kind = { readonly status: number; readonly title: Bilingual };
const kind = (status: number, da: string, en: string): Kind => ({ status, title: bothWays(da, en) });

/** Everything that the API refuses with. A code, once given out, keeps its meaning. */
export const PROBLEMS = {
  'query-invalid': kind(
    400,
    'En parameter i adressen kan ikke bruges.',
    'A parameter of the address cannot be used.',
  ),
  'json-invalid': kind(400, 'Indholdet er ikke gyldig JSON.', 'The content is not valid JSON.'),
  'idempotency-key-needed': kind(
    400,
    'Hver skrivning skal have sin egen Idempotency-Key på 8-200 tegn.',
    'Every write needs an Idempotency-Key of its own, 8-200 characters.',
  ),
  'key-missing': kind(
    401,
    'Kaldet har ingen nøgle. Send Authorization: Bearer.',
    'The call has no key. Send Authorization: Bearer.',
  ),
  'key-unknown': kind(401, 'Nøglen findes ikke.', 'The key does not exist.'),
  'key-revoked': kind(401, 'Nøglen er lukket.', 'The key has been closed.'),
  'key-expired': kind(401, 'Nøglen er udløbet.', 'The key has expired.'),
  'scope-missing': kind(403, 'Nøglen har ikke lov til det.', 'The key may not do that.'),
  'wrong-side': kind(403, 'Det er den anden parts handling.', 'That is for the other party to do.'),
  'not-found': kind(404, 'Det findes ikke, eller det er en andens.', 'It does not exist, or is another’s.'),
  'method-not-allowed': kind(
    405,
    'Adressen tager ikke imod den metode. Allow siger, hvilke den tager.',
    'The address does not take that method. Allow says which it takes.',
  ),
  'request-at-work': kind(
    409,
    'Samme Idempotency-Key er ved at blive behandlet. Prøv igen om lidt.',
    'The same Idempotency-Key is being worked on. Try again shortly.',
  ),
  'already-reported': kind(
    409,
    'Den ledige bolig er allerede meldt med dette id.',
    'A vacancy with this id has been reported already.',
  ),
  'wrong-state': kind(
    409,
    'Sagen er kommet videre, så det kan ikke ske nu.',
    'The case has moved on, so this cannot happen now.',
  ),
  'claimed-by-colleague': kind(409, 'Boligen er modtaget af en anden.', 'Somebody else received the home.'),
  'deadline-expired': kind(409, 'Fristen er udløbet.', 'The deadline has passed.'),
  'changed-meanwhile': kind(
    412,
    'Den er ændret siden. Hent den igen, og send det nye ETag.',
    'It has changed since. Fetch it again and send the new ETag.',
  ),
  'body-too-large': kind(413, 'Indholdet er for stort.', 'The content is too large.'),
  'not-json': kind(
    415,
    'Indholdet skal være application/json i UTF-8.',
    'The content must be application/json in UTF-8.',
  ),
  'fields-invalid': kind(422, 'Nogle felter skal rettes.', 'Some fields have to be put right.'),
  'report-refused': kind(
    422,
    'Meldingen kan ikke tages imod, som den er.',
    'The report cannot be taken in as it is.',
  ),
  'nothing-to-correct': kind(
    422,
    'Intet af det, der blev fordelt efter, er anderledes.',
    'Nothing that the allocation used is different.',
  ),
  'idempotency-key-reused': kind(
    422,
    'Samme Idempotency-Key er brugt til noget andet.',
    'The same Idempotency-Key was used for something else.',
  ),
  'if-match-needed': kind(
    428,
    'Send If-Match med det ETag, du fik sidst.',
    'Send If-Match with the ETag that you got last.',
  ),
  'too-many-requests': kind(
    429,
    'For mange kald. Vent, som Retry-After siger.',
    'Too many calls. Wait as Retry-After says.',
  ),
  internal: kind(
    500,
    'Noget gik galt hos os. Send det samme igen med samme Idempotency-Key.',
    'Something went wrong with us. Send the same again with the same Idempotency-Key.',
  ),
} as const satisfies Record<string, Kind>;

export type ProblemCode = keyof typeof PROBLEMS;
export const PROBLEM_CODES = Object.keys(PROBLEMS) as readonly ProblemCode[];

/** What may be wrong with one field. */
export const FIELD_FAULTS = {
  missing: bothWays('Feltet mangler.', 'The field is missing.'),
  'wrong-type': bothWays('Feltet har en forkert type.', 'The field is of a wrong type.'),
  'too-small': bothWays('For lille eller for kort.', 'Too small or too short.'),
  'too-large': bothWays('For stor eller for lang.', 'Too large or too long.'),
  'wrong-form': bothWays('Forkert form.', 'The form is wrong.'),
  'not-one-of': bothWays('Ikke en af de tilladte værdier.', 'Not one of the values allowed.'),
  'unknown-field': bothWays('Feltet kendes ikke.', 'The field is not known.'),
  'personal-number': bothWays('Ligner et CPR-nummer.', 'Looks like a CPR number.'),
  'day-far-off': bothWays('Dagen ligger for langt væk.', 'The day is too far off.'),
  'before-earlier-day': bothWays(
    'Dagen ligger før en, der skal komme først.',
    'Before a day that must come first.',
  ),
  'in-the-future': bothWays('Dagen er ikke kommet endnu.', 'The day has not come yet.'),
  'unknown-department': bothWays('Afdelingen kendes ikke.', 'The department is not known.'),
  'department-closed': bothWays('Afdelingen er ophørt den dag.', 'The department has ended by that day.'),
  'department-not-open': bothWays(
    'Afdelingen er ikke begyndt den dag.',
    'The department has not begun by that day.',
  ),
  'differs-from-stock': bothWays('Boligen er en anden i bestanden.', 'The home is another one in the stock.'),
  'unknown-allocation-rule': bothWays('Aftalen kender ikke reglen.', 'The agreement does not know the rule.'),
  'reason-needed': bothWays('Valget skal begrundes.', 'The choice needs a reason.'),
  'id-already-reported': bothWays('Der er allerede meldt med dette id.', 'This id was reported already.'),
  'id-twice-in-batch': bothWays('To af meldingerne har dette id.', 'Two of the reports have this id.'),
} as const satisfies Record<string, Bilingual>;

export type FieldFault = keyof typeof FIELD_FAULTS;
const FIELD_FAULT_CODES = Object.keys(FIELD_FAULTS) as readonly FieldFault[];
const faultCode = z.enum(FIELD_FAULT_CODES as [FieldFault, ...FieldFault[]]);
const problemCode = z.enum(PROBLEM_CODES as [ProblemCode, ...ProblemCode[]]);

const fieldFault = z.strictObject({
  pointer: z
    .string()
    .meta({ da: 'Feltet som JSON Pointer', en: 'The field as a JSON Pointer', examples: ['/home/rooms'] }),
  code: faultCode,
  detail: z.string(),
});

/** @see RFC 9457 */
export const problemSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: problemCode,
    requestId: z.string().meta({
      da: 'Opgiv den, hvis du spørger os om kaldet',
      en: 'Name it when you ask us about the call',
    }),
    detail: z.string().optional(),
    errors: z.array(fieldFault).optional(),
    reason: z
      .string()
      .optional()
      .meta({ da: 'Hvad tilstanden ikke tillader', en: 'What the state does not allow' }),
    choices: z
      .array(z.enum(CHOICES))
      .optional()
      .meta({ da: 'Valg, der skal begrundes i reason', en: 'Choices to be given a reason for in reason' }),
    allowed: z.array(z.string()).optional(),
    vacancyId: z.uuid().optional(),
    reference: z.string().optional(),
  })
  .meta({ id: 'Problem', da: 'En afvisning efter RFC 9457', en: 'A refusal as in RFC 9457' });

export type Problem = z.output<typeof problemSchema>;
export type FieldError = { readonly pointer: string; readonly code: FieldFault };

/** What a refusal may tell beside its code. */
export type ProblemFacts = Partial<
  Pick<Problem, 'reason' | 'choices' | 'allowed' | 'vacancyId' | 'reference'>
> & { readonly detail?: Bilingual; readonly errors?: readonly FieldError[] };
