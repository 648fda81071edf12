import { beforeAll, describe, expect, test } from 'vitest';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import { inHotTransaction } from '@/lib/data/transaction';
import { parseAgreement } from '@/lib/domain/agreement/parse-agreement';
import { proposeFromFigures } from '@/lib/domain/allocation/propose-tier';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { fromDecimalText } from '@/lib/domain/shared/decimal';
import { rowsOf } from '@/lib/testing/builders';
import { layFoundation } from './lay-foundation';
import { SEED } from './put';
import { randers } from './randers';

// What stands here was written off the sources by hand, and is compared with what the database holds: not with the seed's own tables.
const PLACES = [
  'Gl. Jennumparken',
  'Glarbjergvej-området',
  'Hermann Stillingsvej-området',
  'Energivej-området',
  'Vangdalen',
  'Randers Kommune',
];

/** Figure, year, then the five areas and the municipality; `–` where the source has nothing. */
const AREA_TABLE = `
dwellings 2020 | 554 | 759 | 732 | 593 | 344 | –
residents 2020 | 1363 | 1515 | 1020 | 980 | 880 | –
outsideLabourMarket 2019 | 54 | 50 | 51 | 51 | 44 | 28
under18 2020 | 32 (416) | 27 (409) | 12 (124) | 16 (148) | 35 (294) | 20
nonWesternShare 2020 | 45 | 37 | 17 | 20 | 34 | 6
onlyPrimarySchool 2020 | 67.5 | 64.2 | – | – | – | –
noEducationBeyondPrimary 2020 | 43-46 | 43-46 | 43-46 | 43-46 | 37 | 19
youthInEducation 2020 | 65 | 59 | 70 | 61 | 65 | 82
disabilityPension 2019 | 19 | 18 | 11-12 | 11-12 | 11-12 | 7
schoolAbsence 2020 | 5.7 | 5.8 | 5.8 | 6.4 | 5.7 | 4.5
childrenWithOneParent 2020 | 38 | 44 | 38 | 48 | 40 | –
householdIncomeOfMunicipality 2020 | 70 | 63 | 55 | 56 | 75 | 100
decisionsPer1000 2018 | 20.7 | – | 18.3 | 21.1 | – | 11.6
decisionsPer1000 2019 | 32.6 | – | 27.3 | 28.9 | – | 14.3
chargedAtScene 2017 | 12 | – | 5 | – | – | –
chargedAtScene 2019 | 30 | – | 20 | – | – | –
evictionsInTwoYears 2019 | 11 | 14 | 8 | 7 | 1 | –
effectiveEvictionsInTwoYears 2019 | 5 | 8 | 6 | 4 | 1 | –
outsideLabourMarketPersons 2021 | 329 | 331 | 296 | – | – | –
jobReady 2021 | 49 | 56 | 40 | – | – | –
onlyPrimarySchoolPersons 2020 | 348 | 348 | 243 | – | – | –
adultApprenticeGrants 2020 | 3 | 7 | 4 | – | – | –
inYouthEducationAfter15Months 2020 | 82 | 72 | 83 | 25 | 77 | 90
startedYouthEducation 2020 | 75 | 57 | 67 | 100 | 88 | 86
youthClubMembers 2020 | 20 | 22 | – | – | – | 25
sspConcerns 2020 | 2 | 3 | – | – | – | 89
languageGeneral 2020 | 39.5 (43) | 29.8 (47) | 50 (12) | – | – | –
languageFocused 2020 | 18.6 (43) | 21.3 (47) | 16.7 (12) | – | – | –
languageSpecial 2020 | 41.9 (43) | 48.9 (47) | 33.3 (12) | – | – | –
waitingForAllocation 2016 | – | – | – | – | – | 150
dropOut 2018 | – | – | – | – | – | 9.5
dropOut 2019 | – | – | – | – | – | 10.7
fullTimeUnemployed 2018 | 48.9 | 46.5 | 44.3 | – | – | –
fullTimeUnemployed 2019 | 39.5 | 46.7 | 41.1 | – | – | –
fullTimeActivated 2018 | 37.9 | 49.7 | 44.9 | – | – | –
fullTimeActivated 2019 | 44.8 | 50.2 | 47.7 | – | – | –
fullTimePassiveAssistance 2018 | 121.3 | 120.3 | 106.3 | – | – | –
fullTimePassiveAssistance 2019 | 132 | 127.1 | 113.9 | – | – | –
fullTimeSicknessBenefit 2018 | 7.6 | 9.5 | 6 | – | – | –
fullTimeSicknessBenefit 2019 | 6.9 | 8 | 7.8 | – | – | –
fullTimeDisabilityPension 2018 | 139.1 | 126 | 122.7 | – | – | –
fullTimeDisabilityPension 2019 | 136.8 | 126.2 | 121.5 | – | – | –
fullTimeOutside 2018 | 354.7 | 352 | 324.2 | – | – | –
fullTimeOutside 2019 | 360 | 358.2 | 332 | – | – | –
inDayCare 2019 | – | – | – | – | – | 91.4 (4520)
gradeAverage 2019 | – | – | – | – | – | 6.9
onlyPrimaryNotInEducation 2020 | – | – | – | – | – | 17.5 (3165)
neitherEducationNorWork 2019 | – | – | – | – | – | 17.5 (3165)
outsideLabourMarket 2019 LBF | – | – | – | – | – | 16.6 (9701)
chargedAtLeastOnce 2019 | – | – | – | – | – | 3 (530)
votedMunicipal 2017 | – | – | – | – | – | 70.7 (54884)
votedParliament 2019 | – | – | – | – | – | 82.1 (60119)
votedEuropean 2019 | – | – | – | – | – | 59.8 (43890)`;

const GROUP_TABLE = `
De fem områder | dwellings 2020 | 2982
De fem områder | residents 2020 | 5758
De fem områder | turnover 2019 | 12-16
De fem områder | dropOut 2018 | 13.5
De fem områder | dropOut 2019 | 17.3
De fem områder | tenantsAtRisk 2021 | 45
De fem områder | rentCounselling 2021 | 180
De fem områder | evictionsInYear 2019 | 21
De fem områder | effectiveEvictionsInYear 2019 | 9
De fem områder | inDayCare 2019 | 92.5 (382)
De fem områder | gradeAverage 2019 | 5.4
De fem områder | onlyPrimaryNotInEducation 2020 | 35.4 (325)
De fem områder | neitherEducationNorWork 2019 | 32.7 (388)
De fem områder | outsideLabourMarket 2019 LBF | 45 (1524)
De fem områder | chargedAtLeastOnce 2019 | 4.6 (54)
De fem områder | feelsSafe 2018 | 85
De fem områder | volunteers 2018 | 12
De fem områder | votedMunicipal 2017 | 56.4 (1757)
De fem områder | votedParliament 2019 | 68.9 (1681)
De fem områder | votedEuropean 2019 | 41.2 (1006)
66 helhedsplaner | feelsSafe 2018 | 73
66 helhedsplaner | volunteers 2018 | 12
Almene familieboliger | turnover 2019 | 10.4
Hele landet | dropOut 2018 | 7.1
Hele landet | dropOut 2019 | 7.6
Den almene sektor | dropOut 2018 | 9.3
Den almene sektor | dropOut 2019 | 9.9
Randers Retskreds | effectiveEvictionsInTwoYears 2019 | 167
Gl. Jennumparken, Glarbjergvej og Hermann Stillingsvej | outsideLabourMarketPersons 2021 | 956
Sprogvurderingens norm | languageGeneral 2020 | 85
Sprogvurderingens norm | languageFocused 2020 | 10
Sprogvurderingens norm | languageSpecial 2020 | 5`;

const linesOf = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));

type Stored = { level: string; place: string; name: string; year: number; kind: string; cell: string };
let stored: readonly Stored[];

beforeAll(async () => {
  await layFoundation([randers]);
  stored = await rowsOf<Stored>(`
    SELECT k.level, coalesce(a.name, k.group_name, m.name) AS place, k.name, extract(year FROM k.period_to)::int AS year, k.source_kind AS kind,
      trim_scale(k.value) || coalesce('-' || trim_scale(k.value_to), '') || coalesce(' (' || k.persons || ')', '') AS cell
    FROM key_figure k JOIN municipality m ON m.id = k.municipality_id LEFT JOIN area a ON a.id = k.area_id
    WHERE k.source NOT LIKE '%(eksempel)'`);
}, 60_000);

/** `outsideLabourMarket 2019 LBF`: the fund's own is named where two sources have the figure. */
const called = ({ name, year, kind }: Stored): string =>
  `${name} ${year}${name === 'outsideLabourMarket' && kind === 'LBF' ? ' LBF' : ''}`;

describe('the demonstration has', () => {
  test('every figure of the five areas and the municipality, cell by cell, and no other', () => {
    const wanted = linesOf(AREA_TABLE).flatMap(([name = '', ...cells]) => {
      expect(cells, name).toHaveLength(PLACES.length);
      return cells.flatMap((cell, at) => (cell === '–' ? [] : [`${name} · ${PLACES[at]} · ${cell}`]));
    });
    const found = stored
      .filter(({ level }) => level !== 'GROUP')
      .map((row) => `${called(row)} · ${row.place} · ${row.cell}`);
    expect(found.sort()).toEqual(wanted.sort());
    expect(wanted).toHaveLength(174);
  });

  test('what the areas together, the sector and the country are compared by', () => {
    const wanted = linesOf(GROUP_TABLE).map(([place, name, cell]) => `${name} · ${place} · ${cell}`);
    const found = stored
      .filter(({ level }) => level === 'GROUP')
      .map((row) => `${called(row)} · ${row.place} · ${row.cell}`);
    expect(found.sort()).toEqual(wanted.sort());
  });

  test('both sources of the municipality’s share outside the labour market', () => {
    const said = stored.filter(
      ({ level, name }) => level === 'MUNICIPALITY' && name === 'outsideLabourMarket',
    );
    expect(said.map(({ kind, cell }) => [kind, cell]).sort()).toEqual([
      ['DST', '28'],
      ['LBF', '16.6 (9701)'],
    ]);
  });

  test('areas that another town’s agreement would colour as the table says', () => {
    const agreement = parseAgreement(holbaek2024);
    if (!agreement.ok) throw new Error('The agreement cannot be read');
    const tiers = PLACES.map((place) => {
      const share = stored.find(
        (row) => row.place === place && called(row) === 'outsideLabourMarket 2019',
      )?.cell;
      const outsideLabourMarket = share === undefined ? null : fromDecimalText(share);
      const figures = { from: calendarDate('2019-12-31'), to: null, outsideLabourMarket, convicted: null };
      return proposeFromFigures(agreement.value.proposal, figures).tier;
    });
    expect(tiers).toEqual(['RED', 'RED', 'RED', 'RED', 'YELLOW', 'GREEN']);
  });

  test('the streets of the areas with their numbers', async () => {
    const rows = await rowsOf<{ area: string; streets: string }>(`
      SELECT a.name AS area, string_agg(x.street || ' ' || x.from_number || CASE WHEN x.to_number > x.from_number THEN '-' || x.to_number ELSE '' END
        || CASE x.parity WHEN 'EVEN' THEN ' lige' WHEN 'ODD' THEN ' ulige' ELSE '' END, '; ' ORDER BY x.position) AS streets
      FROM area_address x JOIN area a ON a.id = x.area_id GROUP BY a.name`);
    expect(Object.fromEntries(rows.map(({ area, streets }) => [area, streets]))).toEqual({
      'Gl. Jennumparken':
        'Flyvervej 2-26 lige; Flyvervej 5; Husarvej 1-29 ulige; Husarvej 41-45 ulige; Husarvej 2-40 lige; Gl. Jennumvej 6-14 lige; Kompagnivej 2-18 lige; Garnisonsvej 1-3 ulige; Garnisonsvej 7-19; Garnisonsvej 31-35 ulige; Garnisonsvej 30-40 lige',
      'Glarbjergvej-området':
        'Falkevej 1-41 ulige; Glarbjergvej 88-100 lige; Glarbjergvej 109-111; Glarbjergvej 112-156 lige; Nørrebrogade 96-148 lige; Hadsundvej 85-93 ulige; Infanterivej 1-19 ulige; Glentevej 3-9 ulige; Brigadevej 1-21 ulige',
      Vangdalen:
        'Rørhaven 2-12 lige; Sivhaven 1-7 ulige; Basthaven 1-7 ulige; Bambushaven 1-7 ulige; Græshaven 2-14 lige; Ved Byskellet 1-29 ulige',
      'Hermann Stillingsvej-området':
        'Herman Stillings Vej 7-11; Herman Stillings Vej 13-27 ulige; Herman Stillings Vej 28-30; Herman Stillings Vej 31-37 ulige; Herman Stillings Vej 38-44; Herman Stillings Vej 46-72 lige; Mærsk Andersens Vej 2-34 lige; P. Knudsens Vej 8-36 lige; Stadfeldtsvej 1-19; Stadfeldtsvej 21; Stadfeldtsvej 23; Stadfeldtsvej 25-37; Stadfeldtsvej 39-45 ulige',
      'Energivej-området':
        'Asavænget 21; Asavænget 22; Energivej 4-18 lige; Energivej 22; Energivej 38-72; Fenrisvej 1-12; Fenrisvej 14; Fenrisvej 16; Frejasvej 1-11 ulige; Friggsvej 2-6 lige; Mariagervej 89-101 ulige; Ullersvej 2-6 lige; Vidarsvej 1-16; Vidarsvej 18-30 lige; Vølundsvej 1-9; Vølundsvej 11-15 ulige; Ymersvej 21-34; Ymersvej 36-46 lige',
    });
  });
});

test('nothing of it is a department’s or a person’s: the share of origin is of areas and the municipality alone', async () => {
  const rows = await inHotTransaction(SEED, (tx) =>
    tx.query<{ level: string }>({
      text: `SELECT DISTINCT level FROM key_figure WHERE name = 'nonWesternShare' ORDER BY 1`,
    }),
  );
  expect(rows.rows.map(({ level }) => level)).toEqual(['AREA', 'MUNICIPALITY']);
});
