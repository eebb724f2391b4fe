import { expect, test } from 'vitest';
import { decoded } from './entities';

test.each([
  ['Orrin&#8217;s dam &amp; gate: what&#039;s next?', "Orrin’s dam & gate: what's next?"],
  ['&ldquo;No&rdquo; &mdash; caf&eacute;, Stra&#xdf;e, &Uuml;bung', '“No” — café, Straße, Übung'],
  ['Orrin&amp;#8217;s dam', 'Orrin’s dam'],
  ['Tea &unknown; R&D; AT&T &#0; &#55555555; &#xd800;', 'Tea &unknown; R&D; AT&T &#0; &#55555555; &#xd800;'],
  ['&constructor; &toString;', '&constructor; &toString;'],
])('%s', (text, plain) => {
  expect(decoded(text)).toBe(plain);
});
