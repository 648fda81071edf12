/** A word of an agreement at the head of a label: "grøn" becomes "Grøn". */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
