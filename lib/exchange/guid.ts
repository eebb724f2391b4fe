const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether it is a name as RFC 9562 writes them, whatever its version. */
export const isGuid = (text: string): boolean => UUID.test(text);

/**
 * The name of something that has none, made from what it is: the next export gives it the same one. Of 122 bits by four
 * lanes of FNV-1a, each with a start of its own, and the version 8 of names that are made in a way of one's own.
 * http://www.isthe.com/chongo/tech/comp/fnv/, https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-8
 */
export function guidOf(kind: string, what: string): string {
  const text = `${kind}\n${what}`;
  const hex = [0x811c9dc5, 0x2f0a4d5e, 0x9e3779b9, 0x6f53086d].map((start) => lane(text, start)).join('');
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}

function lane(text: string, start: number): string {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  // Texts that differ in their last letter alone differ everywhere: the end of Murmur's third hash.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
