import { firstFew } from './complaints';

/** A home with the version that decided it, as it is stored; null version: it waits for an agreement. */
export type DecidedHome = {
  readonly reference: string;
  readonly reportedOn: string;
  readonly registeredAt: Date;
  readonly versionId: string | null;
  readonly rate: string | null;
  readonly tier: string | null;
};

/** A signed version as it is stored in the end; `to` is the first day it no longer holds. */
export type StoredVersion = {
  readonly id: string;
  readonly from: string;
  readonly to: string | null;
  readonly recordedAt: Date;
  /** Share of family homes by tier, as the parties wrote it. */
  readonly rates: Readonly<Record<string, string>>;
};

/** Each home was decided by the one version in force on its day, at that version's share; one waits only where there was none. */
export function checkVersions(
  homes: readonly DecidedHome[],
  versions: readonly StoredVersion[],
): readonly string[] {
  return firstFew([...twoAtOnce(versions), ...homes.flatMap((home) => faultOf(home, versions))]);
}

const isOn = ({ from, to }: StoredVersion, day: string): boolean => from <= day && (to === null || day < to);

const twoAtOnce = (versions: readonly StoredVersion[]): readonly string[] =>
  versions.flatMap((one) =>
    versions
      .filter((other) => other.id !== one.id && isOn(other, one.from))
      .map((other) => `two versions are in force on ${one.from}: ${one.id} and ${other.id}`),
  );

function faultOf(home: DecidedHome, versions: readonly StoredVersion[]): readonly string[] {
  const right = versions.find((version) => isOn(version, home.reportedOn));
  if (home.versionId === null) {
    // It may have come before the version that counts from that day was signed.
    return right === undefined || home.registeredAt <= right.recordedAt
      ? []
      : [`${home.reference} waits, though ${right.id} was in force on ${home.reportedOn}`];
  }
  if (right?.id !== home.versionId)
    return [
      `${home.reference} of ${home.reportedOn} was decided by ${home.versionId}, not by ${right?.id ?? 'none'}`,
    ];
  const rate = home.tier === null ? undefined : right.rates[home.tier];
  return rate === undefined || rate === home.rate
    ? []
    : [`${home.reference} was counted at ${home.rate}, its version says ${rate}`];
}
