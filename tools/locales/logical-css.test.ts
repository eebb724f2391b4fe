import { expect, test } from 'vitest';
import { allPhysical, physicalIn } from './logical-css';

test('no style of ours names left and right', () => {
  expect(allPhysical()).toEqual([]);
});

test('what names a side is found with its line', () => {
  const css = `.a { margin-left: 4px; color: red }
/* padding-right: 3px */
.b {
  text-align: right;
  left: 0;
  border-top-left-radius: 2px;
  padding: 1px 2px 3px 4px;
  margin: 0 1px 0 1px;
  padding: 1px max(2px, 3vw) 2px max(2px, 3vw);
  inset: auto 0 0;
  float: inline-start;
  margin-inline-start: 3px;
}`;
  expect(physicalIn('a.css', css).map(({ at, what }) => `${at} ${what.split(':')[0]}`)).toEqual([
    'a.css:1 margin-left',
    'a.css:4 text-align',
    'a.css:5 left',
    'a.css:6 border-top-left-radius',
    'a.css:7 padding',
  ]);
  const code = `style(line, {\n  position: 'fixed',\n  right: '16px',\n  'margin-left': '3px',\n});\nconst box = { left: 3 };`;
  expect(physicalIn('a.ts', code).map(({ at }) => at)).toEqual(['a.ts:3', 'a.ts:4']);
});
