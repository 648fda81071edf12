/** What the organisation needs to reach the citizen and sign a lease, and nothing more. Stored sealed. */
export type HandoverContact = {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly adults: number;
  readonly children: number;
};
