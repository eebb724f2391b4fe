// @vitest-environment jsdom
import fc from 'fast-check';
import { render } from 'preact';
import { describe, expect, test } from 'vitest';
import { isTooMuch, LONGEST_MARKDOWN } from './limits';
import { hasMarkdown, plainOf } from './plain';
import { elementsOf } from './Rendered';

function rendered(text: string): HTMLElement {
  const root = document.createElement('div');
  render(elementsOf(text), root);
  return root;
}

const html = (text: string): string => rendered(text).innerHTML;

/** What may stand in a note, and the attributes that it may have. */
const ALLOWED: Record<string, string[]> = {
  A: ['href', 'title', 'target', 'rel', 'referrerpolicy'],
  LI: ['value'],
  OL: ['start', 'class'],
  P: ['class'],
  TD: ['align'],
  TH: ['align'],
  ...Object.fromEntries(
    'BLOCKQUOTE BR CODE DEL EM HR PRE STRONG TABLE TBODY THEAD TR UL'.split(' ').map((name) => [name, []]),
  ),
};

/** What is in a note that may not be. */
function strange(root: HTMLElement): string[] {
  return [...root.querySelectorAll('*')].flatMap(({ tagName, attributes }) => {
    const allowed = ALLOWED[tagName];
    if (!allowed) return [tagName];
    return [...attributes]
      .filter(
        ({ name, value }) =>
          !allowed.includes(name) || (name === 'href' && !/^(?:https?:\/\/|mailto:)/i.test(value)),
      )
      .map(({ name, value }) => `${tagName} ${name}=${value}`);
  });
}

/** Words and figures of three letters or more: shorter ones may be signs ("1." begins a list). */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]{3,}/gu) ?? [];

/** All that can be read in it, addresses of links included. */
function readable(root: HTMLElement): string {
  const hidden = [...root.querySelectorAll('[href], [title], [value]')].flatMap(({ attributes }) =>
    [...attributes].map(({ value }) => decoded(value)),
  );
  return [root.textContent, ...hidden].join(' ');
}

const decoded = (address: string): string => {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
};

describe('a note in Markdown', () => {
  test.for([
    ['**bold** and *quiet*', '<p><strong>bold</strong> and <em>quiet</em></p>'],
    ['one\ntwo  \nthree', '<p>one<br>two<br>\nthree</p>'],
    ['# Who pays?\nNobody.', '<p class="heading"><strong>Who pays?</strong></p>\n<p>Nobody.</p>'],
    ['- one\n- [x] two', '<ul>\n<li>one</li>\n<li>☑ two</li>\n</ul>'],
    [
      '2019. first\n2015. then',
      '<ol start="2019" class="wide">\n<li value="2019">first</li>\n<li value="2015">then</li>\n</ol>',
    ],
    ['```js run\n1 < 2\n```', '<p class="info">js run</p>\n<pre><code>1 &lt; 2</code></pre>'],
    ['    set in', '<p>set in</p>'],
    ['~30 people, ~40 said ~~fifty~~', '<p>~30 people, ~40 said <del>fifty</del></p>'],
    ['a &amp; b <b>c</b>', '<p>a &amp;amp; b &lt;b&gt;c&lt;/b&gt;</p>'],
    ['[one]: https://x.example', null],
    ['note[^1]\n\n[^1]: below', '<p>note[^1]</p>\n<p>[^1]: below</p>'],
  ] as const)('%j', ([text, expected]) => {
    if (expected === null) expect(rendered(text).textContent).toBe(text);
    else expect(html(text)).toBe(expected);
  });

  test('columns are put by an attribute, and not by a style', () => {
    const cells = rendered('|a|b|\n|-|-:|\n|c|d|').querySelectorAll('th, td');
    expect(Array.from(cells, (cell) => cell.getAttribute('align'))).toEqual([null, 'right', null, 'right']);
    expect(html('|a|b|\n|-|-:|\n|c|d|')).not.toContain('style');
  });

  test('no cell of a table is left out', () => {
    expect(rendered('|a|b|\n|-|:-:|\n|c|d|lost|').textContent?.replace(/\s+/g, ' ')).toContain(
      'c d lost'.replace(/ /g, ''),
    );
  });

  test('a link leaves in a tab of its own, says where it leads, and tells nobody where it was pressed', () => {
    const link = rendered('see [the plan](https://x.example/plan "of 2003")').querySelector('a');
    expect(link?.getAttribute('href')).toBe('https://x.example/plan');
    expect(link?.title).toBe('of 2003: https://x.example/plan');
    expect(link?.target).toBe('_blank');
    expect(link?.rel).toBe('noopener noreferrer');
    expect(link?.getAttribute('referrerpolicy')).toBe('no-referrer');
    expect(html('www.x.example')).toContain('href="http://www.x.example"');
  });

  test.for([
    '[go](javascript:alert(1))',
    '[go](JaVaScRiPt:alert(1))',
    '[go](\tjavascript:alert`1`)',
    '[go](data:text/html,<script>alert(1)</script>)',
    '[go](vbscript:x)',
    '[go](&#x6a;avascript:alert(1))',
    '[go](popup.html)',
    '[go](//x.example)',
    '[go](blob:https://x.example/1)',
    '[go](chrome-extension://abc/popup.html)',
    '<javascript:alert(1)>',
    '<img src=x onerror=alert(1)>',
    '<style>*{display:none}</style>',
    '<a href="https://x.example" onclick="x()" style="position:fixed" id="panel">a</a>',
  ])('%s is shown as it was written', (text) => {
    const root = rendered(text);
    expect(strange(root)).toEqual([]);
    expect(root.querySelectorAll('a[href]:not([href^="https://x.example"])')).toHaveLength(0);
    for (const word of wordsOf(text)) expect(root.textContent).toContain(word);
  });

  test('nothing asks a string of HTML what a letter is', () => {
    const root = rendered('[a](https://x.example/?a=1&copy;2 "&lt;b") &copy;');
    expect(root.querySelector('a')?.getAttribute('href')).toBe('https://x.example/?a=1&copy;2');
    expect(root.querySelector('a')?.title).toBe('&lt;b: https://x.example/?a=1&copy;2');
    expect(root.textContent).toBe('a &copy;');
  });

  test('an image loads nothing: it is a link', () => {
    const root = rendered('![the wall](https://x.example/wall.png)');
    expect(root.querySelector('img')).toBeNull();
    expect(root.querySelector('a')?.textContent).toBe('the wall');
  });
});

const SIGNS = fc.constantFrom(
  ...'* ** _ ` ``` ~~ [ ]( ) ![ ]( <b> </b> <!-- > # | - 1. \\ & &amp; [^1] [^1]: --- === \t \n'.split(' '),
  '\n\n',
  '    ',
  '|-|-|',
  '\n|a|b|\n|:-:|-:|\n|',
  '[x]: ',
  'https://x.example/',
  'javascript:',
  'data:text/html,',
  'anna@x.example',
  '<https://x.example/wall>',
);
const WORDS = fc.stringMatching(/^[a-zA-Z0-9éß東]{3,8}$/);
const NOTE = fc
  .array(fc.oneof(SIGNS, WORDS, fc.constantFrom(' ', ' ', '\n')), { maxLength: 60 })
  .map((parts) => parts.join(''));

describe('any note at all', () => {
  test('makes nothing that is not allowed, and loses no word', () => {
    fc.assert(
      fc.property(fc.oneof(NOTE, NOTE, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        const root = rendered(text);
        expect(strange(root)).toEqual([]);
        const all = readable(root);
        for (const word of wordsOf(text)) expect(all).toContain(word);
      }),
      { seed: 13, numRuns: 600 },
    );
  });

  test('loses no word in one line but addresses behind links', () => {
    const parts = fc.array(fc.oneof(SIGNS, WORDS, fc.constant(' ')), { maxLength: 40 });
    fc.assert(
      fc.property(parts, (all) => {
        const text = all.filter((part) => !/[([]|`|~/.test(part)).join('');
        const line = plainOf(text);
        expect(line).not.toMatch(/[\n\t]/);
        for (const word of wordsOf(text)) expect(line).toContain(word);
      }),
      { seed: 13, numRuns: 500 },
    );
  });

  test('is plain where it has no sign, whatever comes of it', () => {
    fc.assert(
      fc.property(fc.oneof(NOTE, fc.lorem({ mode: 'sentences' })), (text) => {
        fc.pre(!hasMarkdown(text));
        expect(rendered(text).querySelectorAll(':not(p, br)')).toHaveLength(0);
      }),
      { seed: 13, numRuns: 500 },
    );
  });
});

describe('what would take long', () => {
  const samples = {
    brackets: '[',
    stars: '*a ',
    underscores: '_a',
    ticks: '` `` ',
    quotations: '>',
    'spaced quotations': '> ',
    lists: '- ',
    links: '[a](',
    images: '![',
    pairs: '[]',
    cells: '|a|\n',
    'empty lines': '\n',
    tilde: '~~a ',
    addresses: 'www.',
    mails: 'a@',
    parentheses: '(',
    angles: '<',
    escapes: '\\',
  };
  const indented = Array.from({ length: 200 }, (_, i) => `${' '.repeat(i * 2)}- a`).join('\n');

  test.for(Object.entries(samples))(
    '100,000 code units of %s are read within a bound, or not at all',
    ([, sample]) => {
      const long = sample.repeat(Math.ceil(100_000 / sample.length));
      expect(isTooMuch(long)).toBe(true);
      // The most of it that is read.
      let most = long.slice(0, LONGEST_MARKDOWN);
      while (isTooMuch(most)) most = most.slice(0, Math.floor(most.length * 0.9));
      const started = performance.now();
      rendered(most);
      // Some 50 ms where nothing else runs; whatever grows faster takes minutes.
      expect(performance.now() - started).toBeLessThan(5_000);
    },
  );

  test('lists in each other without end are not read', () => {
    expect(isTooMuch(indented)).toBe(true);
  });

  test('an ordinary long note is', () => {
    expect(
      isTooMuch('- Some **words** of [a note](https://x.example), and more of them.\n'.repeat(250)),
    ).toBe(false);
  });

  test('one line of half a million code units is made at once', () => {
    const started = performance.now();
    for (const sample of Object.values(samples)) plainOf(sample.repeat(500_000 / sample.length));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

test.for([
  ['## The **wall**\n\n- ask [her](https://x.example/a_b)\n- `1 < 2`', 'The wall ask her 1 < 2'],
  ['snake_case_name and 3 * 4 * 5', 'snake_case_name and 3 * 4 * 5'],
  ['> quoted\n1. one', 'quoted one'],
  ['|a|b|\n|-|-|\n|c|d|', 'a b c d'],
  ['~~gone~~ \\*kept\\* _so_', 'gone *kept* so'],
  ['- [ ] ask\n- [x] asked', 'ask asked'],
  ['<https://x.example/wall>', 'https://x.example/wall'],
])('%j in one line', ([text, line]) => {
  expect(plainOf(text!)).toBe(line);
});
