/**
 * The address of a site as a reader types it: with or without "https://", with a path or without.
 * `undefined` for what is no address of a site.
 */
export function addressOf(typed: string): string | undefined {
  const text = typed.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || /\s/.test(text) || !URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  // A name with no dot is a word, not a site; this machine's own is the exception that people who build sites use.
  const isSite = hostname.includes('.') || hostname === 'localhost';
  // A star would ask for every site at once.
  return isWeb && isSite && !hostname.includes('*') ? address : undefined;
}

/** "example.org" of "https://example.org/*"; the scheme is said where it is not the usual one. */
export function hostOf(pattern: string): string {
  return pattern.replace(/^https:\/\//, '').replace(/\/\*$/, '');
}
