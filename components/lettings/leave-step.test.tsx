import { expect, test } from 'vitest';
import type { LettingFile } from '@/lib/domain/letting/letting-file';
import { asId } from '@/lib/domain/shared/ids';
import { declareExhaustedSchema } from '@/lib/schemas/lettings/acts';
import { candidateListSchema } from '@/lib/schemas/lettings/candidate-list';
import { renderHtml, renderText } from '../testing/render-html';
import { LeftNotice } from './left-notice';

const sent = { lettingId: '01a1fd9c-be3f-7000-9472-1a2b2a6910b0', revision: '1', position: '2', reason: '' };

test('a step is left by a deliberate yes, also where nobody is left to ask', () => {
  const refused = declareExhaustedSchema.safeParse(sent);
  expect(refused.error?.issues.map(({ path }) => path)).toEqual([['confirmed']]);
  const left = declareExhaustedSchema.parse({ ...sent, confirmed: 'yes' });
  expect(left).toEqual({ lettingId: asId(sent.lettingId), revision: 1, position: 2, reason: null });
});

const file = (exhausted: readonly object[], current: object | null) =>
  ({ letting: { exhausted, opening: { basis: 'LISTS' } }, current }) as unknown as LettingFile;
const ordinary = { position: 1, phase: 'ORDINARY' };
const stands = file([ordinary], { position: 2, phase: 'TRANSFER' });

test('what was left just now is said with what comes now and the way to undo it', () => {
  const { left } = candidateListSchema.parse({ left: '1' });
  const notice = (mayUndo: boolean) => <LeftNotice file={stands} position={left} mayUndo={mayUndo} />;
  expect(renderText(notice(true))).toContain(
    '»Den almindelige venteliste« er erklæret udtømt. Udlejningen står nu ved »Oprykningsventelisten«.',
  );
  expect(renderHtml(notice(true))).toContain('href="#resume-phase"');
  expect(renderHtml(notice(false))).not.toContain('href');
  expect(renderText(<LeftNotice file={file([ordinary], null)} position={1} mayUndo />)).toContain(
    'det sidste trin',
  );
});

test('an address that is older than the letting says nothing', () => {
  for (const position of [undefined, 0, 2])
    expect(renderHtml(<LeftNotice file={stands} position={position} mayUndo />)).toBe('');
});
