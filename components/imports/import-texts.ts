/** Files are brought in with the same words under the same keys, of one noun or another. */
export type ImportTexts = 'waitingList' | 'keyFigures.imports' | 'imports';
