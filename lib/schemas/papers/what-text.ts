/** Whose paper, of which kind, as one choice of a form: `<member>.<kind>`. */
export const whatText = (memberId: string, kind: string): string => `${memberId}.${kind}`;
