/** The host of an address, or nothing where it has none. */
export const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : '');
