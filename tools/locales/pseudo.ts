import type { Catalogue } from './catalogue';

/** Languages that nobody speaks, made of the English one to try views in. They are never shipped. */
export type Pseudo = 'long' | 'rtl';

/** Of the texts of other languages few are longer than this against English, sentence by sentence. */
const LONGER = 0.4;
/** At both ends: where one is not seen, something is cut off. */
const [BEGIN, END] = ['⟦', '⟧'];
/** Letters that are written from right to left and join as those of Arabic words do, one for each of ours. */
const ARABIC = 'ابتثجحخدذرزسشصضطظعغفقكلمنه';
/** What stays as it is: places for words that are put in. */
const PLACE = /(\$\d)/;

/** Every text 40 % longer and between brackets, or in letters from right to left. */
export function pseudo(english: Catalogue, which: Pseudo): Catalogue {
  const word = which === 'long' ? longer : rightToLeft;
  const texts = new Map([...english.texts].map(([key, text]) => [key, KEPT.has(key) ? text : word(text)]));
  if (which === 'rtl') {
    texts.set('locale', 'ar');
    texts.set('direction', 'rtl');
  }
  const forms = [...english.forms].map(([key, of]): [string, Map<string, string>] => [
    key,
    new Map([...of].map(([form, text]) => [form, word(text)])),
  ]);
  return { name: which, texts, forms: new Map(forms) };
}

/** Not words on screen, or not in a sentence. */
const KEPT = new Set(['locale', 'direction', 'list', 'extName']);

/** More of its own words at its end: they break over lines as words do. */
function longer(text: string): string {
  const words = text
    .split(PLACE)
    .filter((part) => !PLACE.test(part))
    .join(' ')
    .split(/\s+/)
    .filter(Boolean);
  const wanted = Math.ceil(text.length * LONGER);
  let more = '';
  for (let at = 0; more.length < wanted; at = (at + 1) % Math.max(1, words.length))
    more += ` ${words[at] ?? '~'}`;
  return `${BEGIN}${text}${more.slice(0, Math.max(wanted, 2)).trimEnd()}${END}`;
}

const rightToLeft = (text: string): string =>
  text
    .split(PLACE)
    .map((part) =>
      PLACE.test(part) ? part : part.replace(/\bWhence\b|[a-z]/gi, arabic).replaceAll(',', '،'),
    )
    .join('');

const arabic = (letter: string): string =>
  letter === 'Whence' ? letter : ARABIC[letter.toLowerCase().charCodeAt(0) - 97]!;
