import type { Scope } from "@/lib/domain/access/scope";
import {
	type CounterTerms,
	counterTerms,
} from "@/lib/domain/agreement/counter-terms";
import type { CounterName, TierId } from "@/lib/domain/agreement/vocabulary";
import {
	type NextTurn,
	nextTurn,
	upcomingTurns,
} from "@/lib/domain/allocation/next-turn";
import { type Fraction, ZERO } from "@/lib/domain/shared/fraction";
import type {
	CounterId,
	DepartmentId,
	VacancyId,
} from "@/lib/domain/shared/ids";
import type { AgreementInForce } from "./agreement-versions";
import { Prisma } from "./generated/client";
import { ownRows } from "./own-rows";
import type { Tx } from "./transaction";

export type PastCell = {
	readonly number: number;
	readonly municipal: boolean;
	readonly voided: boolean;
	readonly vacancyId: VacancyId;
};
export type ComingTurn = {
	readonly number: number;
	readonly municipal: boolean;
};

/** A counter as it is shown: the latest homes in order, the balance and the next turn, all from one reading of its ledger. */
export type CounterOnDay = {
	/** Null while the counter has never counted a home. */
	readonly id: CounterId | null;
	readonly departmentId: DepartmentId;
	readonly name: CounterName;
	readonly terms: CounterTerms;
	readonly credit: Fraction;
	readonly counted: number;
	readonly cells: readonly PastCell[];
	readonly upcoming: readonly ComingTurn[];
	readonly next: NextTurn;
};

export type CounterRow = {
	readonly id: CounterId;
	readonly departmentId: DepartmentId;
	readonly name: CounterName;
	readonly creditN: bigint;
	readonly creditD: bigint;
	readonly counted: number;
	readonly cells: readonly PastCell[];
};

const FEWEST_COMING = 3;
const MOST_COMING = 8;

/** The counters of some departments with their latest cells, in one statement. */
export function readCounters(
	tx: Tx,
	scope: Scope,
	departmentIds: readonly string[],
	latest: number,
): Promise<CounterRow[]> {
	return tx.$queryRaw<CounterRow[]>`
    SELECT c.id, c.department_id AS "departmentId", c.name, c.credit_n AS "creditN", c.credit_d AS "creditD", c.counted,
      coalesce((SELECT ${cellsJson} FROM (
          SELECT e.number, e.used, e.vacancy_id FROM ledger_entry e WHERE e.counter_id = c.id AND e.number IS NOT NULL
          ORDER BY e.number DESC LIMIT ${latest}) AS e JOIN vacancy w ON w.id = e.vacancy_id), '[]') AS cells
    FROM counter c WHERE ${ownRows(scope, "c")} AND c.department_id = ANY(${[...departmentIds]}::uuid[]) ORDER BY c.department_id, c.name`;
}

const cellsJson = Prisma.sql`jsonb_agg(jsonb_build_object('number', e.number, 'municipal', e.used = 1,
  'voided', w.state = 'VOIDED', 'vacancyId', e.vacancy_id) ORDER BY e.number)`;

/** The counter's cells around one home, and whether its latest is among them. */
export async function readCellsAround(
	tx: Tx,
	scope: Scope,
	counterId: CounterId,
	number: number,
): Promise<readonly PastCell[]> {
	const [row] = await tx.$queryRaw<{ cells: readonly PastCell[] | null }[]>`
    SELECT ${cellsJson} AS cells FROM ledger_entry e JOIN vacancy w ON w.id = e.vacancy_id
    WHERE ${ownRows(scope, "e")} AND e.counter_id = ${counterId}::uuid AND e.number BETWEEN ${number - 8} AND ${number + 4}`;
	return row?.cells ?? [];
}

/** What a stored counter means while its department stands at a tier. */
export function counterOnDay(
	row: CounterRow,
	version: AgreementInForce | null,
	tier: TierId | null,
): CounterOnDay {
	const { id, departmentId, name, counted, cells } = row;
	const credit = { n: row.creditN, d: row.creditD };
	return {
		...{ id, departmentId, name, counted, cells, credit },
		...turnsOf(version, tier, { name, credit, counted }),
	};
}

/** A counter before its first home. */
export function emptyCounter(
	departmentId: DepartmentId,
	name: CounterName,
	version: AgreementInForce | null,
	tier: TierId | null,
): CounterOnDay {
	const start = { name, credit: ZERO, counted: 0 };
	return {
		...{ id: null, departmentId, cells: [] },
		...start,
		...turnsOf(version, tier, start),
	};
}

type Standing = {
	readonly name: CounterName;
	readonly credit: Fraction;
	readonly counted: number;
};

function turnsOf(
	version: AgreementInForce | null,
	tier: TierId | null,
	{ name, credit, counted }: Standing,
) {
	const terms: CounterTerms =
		version && tier !== null
			? counterTerms(version.agreement, tier, name)
			: {
					rule: null,
					dwellingType: null,
					rate: ZERO,
					basis: "NONE",
					reference: null,
				};
	const next = nextTurn(terms.rate, credit);
	return {
		terms,
		next,
		upcoming: comingTurns(terms.rate, credit, { counted, next }),
	};
}

function comingTurns(
	rate: Fraction,
	credit: Fraction,
	at: { counted: number; next: NextTurn },
): readonly ComingTurn[] {
	if (at.next === "never") return [];
	const count =
		at.next > MOST_COMING ? FEWEST_COMING : Math.max(FEWEST_COMING, at.next);
	return upcomingTurns(rate, credit, count).map((municipal, index) => ({
		number: at.counted + index + 1,
		municipal,
	}));
}
