import { scopeOfSession } from '@/lib/auth/scope';
import { inHotTransaction } from '@/lib/data/transaction';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import {
  asId,
  type DepartmentId,
  type MembershipId,
  type OrganisationId,
  type SessionId,
  type UserId,
} from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { decideRow } from '@/lib/usecases/placements/decide-row';
import { makeRound } from '@/lib/usecases/placements/make-round';
import type { Foundation, LaidPlace } from './lay-foundation';
import type { Cast } from './lay-people';
import { at, put, SEED } from './put';
import { must } from './stage';

/** The round of March 2025 as it was signed, and one that is being prepared on the demonstration's day. */
export async function layRounds({ places }: Foundation, cast: Cast): Promise<void> {
  const placeOf = (key: string) => places.find(({ plan }) => plan.key === key);
  const [holbaek, hoejeTaastrup] = [placeOf('holbaek'), placeOf('hoeje-taastrup')];
  if (holbaek) await layMarch(holbaek, cast);
  if (hoejeTaastrup) {
    await layNational(hoejeTaastrup, cast);
    await layAreaMeasures(hoejeTaastrup);
    await prepareMidway(hoejeTaastrup, cast);
  }
}

const MARCH = {
  meeting: '2025-03-20',
  effective: '2025-03-21',
  made: '2025-02-24',
  sent: '2025-03-20',
} as const;

/** Its placements were laid with the departments; here is how they came about. */
async function layMarch(place: LaidPlace, cast: Cast): Promise<void> {
  const { municipalityId, departments, plan } = place;
  const leader = cast.leaderOf(plan.key);
  const id = newId();
  const of = { round_id: id, municipality_id: municipalityId };
  const parties = [...new Set(departments.map(({ organisationId }) => organisationId))];
  await inHotTransaction(SEED, async (tx) => {
    await put(tx, 'placement_round', [
      {
        ...{
          id,
          municipality_id: municipalityId,
          title: 'Indplacering marts 2025',
          forum: 'embedsmandsgruppen',
        },
        ...{ meeting_on: MARCH.meeting, effective_on: MARCH.effective, own_assessment_below: 100 },
        ...{ state: 'SIGNED', parties: `{${parties.join(',')}}`, revision: 2 },
        ...{ created_at: at(MARCH.made), created_by: leader, changed_at: at(MARCH.sent), changed_by: leader },
      },
    ]);
    await put(
      tx,
      'placement_round_row',
      departments.map((department) => marchRow(department, of, leader)),
    );
    // The figures that the meeting had before it; they were laid with the departments.
    await tx.query({
      text: `UPDATE placement_round_row w SET figures = ARRAY(SELECT k.id FROM key_figure k WHERE k.department_id = w.department_id
        AND k.name = 'outsideLabourMarket' AND k.valid_from = $2) WHERE w.round_id = $1`,
      values: [id, MARCH.meeting],
    });
    const events = [
      ['MADE', MARCH.made],
      ['SENT', MARCH.sent],
      ['TAKEN', MARCH.sent],
    ] as const;
    await tx.query({
      text: `INSERT INTO placement_round_event (round_id, municipality_id, kind, revision, recorded_at, recorded_by)
        SELECT $1, $2, e.kind, 2, e.at, $3 FROM jsonb_to_recordset($4::jsonb) AS e(kind text, at timestamptz)`,
      values: [
        id,
        municipalityId,
        leader,
        JSON.stringify(events.map(([kind, on]) => ({ kind, at: at(on) }))),
      ],
    });
    await put(
      tx,
      'placement_round_signature',
      [null, ...parties].map((party) => ({
        ...{ id: newId(), ...of, party_id: party, revision: 2, recorded_at: at(MARCH.sent) },
        recorded_by: (party && signerOf(cast, party)) ?? leader,
      })),
    );
  });
}

/** Where nobody in the demonstration leads the organisation, an officer of it has signed. */
const signerOf = (cast: Cast, party: OrganisationId): UserId | null =>
  cast.organisationLeaderOf(party) ?? cast.officersOf(party)[0] ?? null;

type Laid = LaidPlace['departments'][number];

function marchRow({ id, organisationId, plan }: Laid, of: { readonly round_id: string }, leader: UserId) {
  const placed = plan.placements.find(({ from }) => from === MARCH.effective) ?? null;
  return {
    ...{ ...of, department_id: id, organisation_id: organisationId, tier: placed?.tier ?? null },
    ...{ reason: placed?.deviation ?? null, criteria: `{${(placed?.criteria ?? []).join(',')}}` },
    ...{ figure: placed?.figure ?? null, figure_source: placed?.source ?? null },
    ...{ proposed_tier: placed?.proposed ?? null, changed_at: at(MARCH.sent), changed_by: leader },
    ...{ figures: '{}', revision: 2 },
  };
}

const NATIONAL = [
  ['convictedAverage', '2021-12-01', '0.78', 'Rammeaftale 2023-2026, afsnit 3.3: det dobbelte er 1,56 %'],
  ['convictedDoubled', '2022-12-01', '1.45', 'Offentliggjort fordobling for et senere år; året er antaget'],
] as const;

/** What is published for the country each year, as the leader has entered it. @see Q20, L-08 */
const layNational = ({ municipalityId, plan }: LaidPlace, cast: Cast): Promise<void> =>
  inHotTransaction(SEED, (tx) =>
    put(
      tx,
      'national_figure',
      NATIONAL.map(([name, on, value, source]) => ({
        ...{ id: newId(), municipality_id: municipalityId, name, on_day: on, value, source },
        ...{ recorded_at: at(on), recorded_by: cast.leaderOf(plan.key) },
      })),
    ),
  );

/** Work (average of two years), convicted, primary school only, income of the region's, residents; invented, and nobody's origin is. */
const AREA_MEASURES: Readonly<Record<string, readonly [string, string | null, string, string, string]>> = {
  Taastrupgaard: ['44.1', '1.48', '66.8', '52.1', '1460'],
  Gadehavegård: ['41.2', '1.02', '61.4', '56.3', '1690'],
  Parkvej: ['38.9', '0.97', '62.0', '59.8', '1210'],
  Blåkildegård: ['39.6', '1.11', '57.3', '63.2', '1105'],
  Charlotteager: ['28.4', null, '55.1', '66.0', '1340'],
};
const MEASURE_NAMES = [
  'outsideLabourMarketTwoYears',
  'convicted',
  'onlyPrimarySchool',
  'grossIncomeOfRegion',
  'residents',
] as const;
const LISTED = { from: '2024-12-01', source: 'Eksempeltal, ikke offentliggjort', kind: 'SBST' } as const;

/** What the statutory categories are worked out from. The areas are real, the figures are examples. */
const layAreaMeasures = ({ municipalityId }: LaidPlace): Promise<void> =>
  inHotTransaction(SEED, async (tx) => {
    const text = 'SELECT id, name FROM area WHERE municipality_id = $1';
    const { rows: areas } = await tx.query<{ id: string; name: string }>({ text, values: [municipalityId] });
    await put(
      tx,
      'key_figure',
      areas.flatMap(({ id, name: area }) =>
        MEASURE_NAMES.map((name, index) => {
          const value = AREA_MEASURES[area]?.[index] ?? null;
          return {
            ...{ id: newId(), municipality_id: municipalityId, area_id: id, level: 'AREA', name, value },
            ...{
              unit: 'PERCENT',
              suppressed: value === null,
              valid_from: LISTED.from,
              source: LISTED.source,
            },
            ...{ source_kind: LISTED.kind, recorded_at: at(LISTED.from) },
          };
        }),
      ),
    );
  });

/** Høje-Taastrup's midway placements, begun and half decided. @see Høje-Taastrup 6 */
async function prepareMidway({ municipalityId, departments, plan }: LaidPlace, cast: Cast): Promise<void> {
  const reach = [municipalityId];
  const leader = scopeOfSession({
    ...{ userId: cast.leaderOf(plan.key), role: 'MANAGER', side: 'MUNICIPALITY' },
    ...{ sessionId: asId<SessionId>(newId()), membershipId: asId<MembershipId>(newId()) },
    ...{ municipalities: reach, organisations: [], reach },
  });
  const { roundId } = must(
    await makeRound(leader, {
      ...{
        municipalityId,
        title: 'Midtvejsindplacering 2025',
        forum: 'følgegruppen',
        ownAssessmentBelow: null,
      },
      ...{ meetingOn: calendarDate('2025-10-29'), effectiveOn: calendarDate('2025-11-01') },
    }),
  );
  const departmentOf = (number: string): DepartmentId | null =>
    departments.find((row) => row.plan.number === number)?.id ?? null;
  const near = departmentOf('9');
  if (near !== null) {
    const row = { roundId, departmentId: near, revision: 1, figures: null, criteria: [] };
    const reason = 'Kun lige under grænsen; afdelingen bliver på niveau 2 til næste måling';
    must(await decideRow(leader, { ...row, tier: 'LEVEL_2', reason }));
  }
  for (const number of ['6', '10', '11']) {
    const departmentId = departmentOf(number);
    if (departmentId !== null)
      must(
        await decideRow(leader, {
          ...{ roundId, departmentId, revision: 1, figures: null, criteria: [] },
          ...{ tier: 'LEVEL_1', reason: null },
        }),
      );
  }
}
