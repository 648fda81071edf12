import { describe, expect, test } from 'vitest';
import { renderHtml, renderText } from '../testing/render-html';
import { Deadline } from './deadline';

describe('a deadline', () => {
  test.each([
    [5, 'Frist onsdag 15. oktober 5 arbejdsdage tilbage. 2 af 7 arbejdsdage er gået.'],
    [1, 'Frist onsdag 15. oktober 1 arbejdsdag tilbage. 6 af 7 arbejdsdage er gået.'],
    [0, 'Frist onsdag 15. oktober Fristen er i dag. 7 af 7 arbejdsdage er gået.'],
    [-2, 'Frist onsdag 15. oktober 2 arbejdsdage over fristen. 7 af 7 arbejdsdage er gået.'],
  ])('%s working days left', (left, text) => {
    expect(renderText(<Deadline day="2025-10-15" workingDaysLeft={left} of={7} />)).toBe(text);
  });

  test('says when it is assumed', () => {
    expect(renderText(<Deadline day="2025-10-15" workingDaysLeft={5} of={7} assumed />)).toContain(
      'Fristen er antaget',
    );
  });

  test('has one mark per working day and no style attribute', () => {
    const html = renderHtml(<Deadline day="2025-10-15" workingDaysLeft={5} of={7} compact />);
    expect(html.match(/<rect/g)).toHaveLength(7);
    expect(html).not.toContain('style=');
  });
});
