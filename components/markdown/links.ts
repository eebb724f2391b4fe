const PROTOCOLS: readonly string[] = ['https:', 'http:', 'mailto:'];

/** Whether an address leads to the web or to writing a mail, and so out of the extension. */
export const isLeaving = (href: string): boolean =>
  URL.canParse(href) && PROTOCOLS.includes(new URL(href).protocol);
