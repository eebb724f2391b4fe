/**
 * A short name for a text that is not to be kept itself: 64-bit FNV-1a over UTF-16 code units, in two independent
 * 32-bit lanes. Two texts collide with a chance of about 1 in 10^18; what is shorter than the digest could be guessed
 * from it. http://www.isthe.com/chongo/tech/comp/fnv/
 * @returns 16 lower-case hexadecimal digits
 */
export function digest(text: string): string {
  const PRIME = 0x01000193;
  let forward = 0x811c9dc5;
  let backward = 0xcbf29ce4;
  for (let i = 0; i < text.length; i++) {
    forward = Math.imul(forward ^ text.charCodeAt(i), PRIME);
    backward = Math.imul(backward ^ text.charCodeAt(text.length - 1 - i), PRIME);
  }
  return [forward, backward].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}
