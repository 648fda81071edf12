import type { Side } from '../access/role';
import { TOLD_EVENTS, type ToldEvent } from '../vacancy/told-events';

/** An event as other systems are told of it: what, which case, where it stands. Nobody is in it; whoever wants more asks the API. */
export type EventToSend = {
  readonly id: string;
  readonly position: string;
  readonly kind: string;
  readonly seenBy: 'BOTH' | Side;
  readonly occurredAt: Date;
  readonly vacancyId: string;
  readonly reference: string;
  readonly organisationId: string;
  readonly municipalityId: string;
  readonly departmentId: string;
  readonly route: string | null;
  readonly tier: string | null;
};

export type Subscription = {
  readonly id: string;
  readonly side: Side;
  /** The municipality or organisation that it is of. */
  readonly placeId: string;
  /** Empty: all. */
  readonly kinds: readonly string[];
};

const told: readonly string[] = TOLD_EVENTS;

export const isTold = (kind: string): kind is ToldEvent => told.includes(kind);

/** Is the subscription told of the event? Only of its own place's, what its side may see, and what it asked for. */
export function isSentTo(event: EventToSend, { side, placeId, kinds }: Subscription): boolean {
  const own = side === 'MUNICIPALITY' ? event.municipalityId : event.organisationId;
  return (
    own === placeId &&
    isTold(event.kind) &&
    (event.seenBy === 'BOTH' || event.seenBy === side) &&
    (kinds.length === 0 || kinds.includes(event.kind))
  );
}

/** The body of the message, in the manner of Standard Webhooks: `type`, `timestamp`, `data`. `cursor` is where the API's events go on. */
export const bodyOf = (event: EventToSend): string =>
  JSON.stringify({
    type: `vacancy.${event.kind.toLowerCase()}`,
    timestamp: event.occurredAt.toISOString(),
    data: {
      ...{ kind: event.kind, vacancyId: event.vacancyId, reference: event.reference },
      ...{ organisationId: event.organisationId, municipalityId: event.municipalityId },
      ...{ departmentId: event.departmentId, route: event.route, tier: event.tier },
      cursor: `${event.position}-${event.id}`,
    },
  });
