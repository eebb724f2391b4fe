/** What the report is of, as its address says behind `#`: the page in a tab, or one that is kept. */
export type Place = { tab: number } | { page: string };

/** `undefined` for an address that names neither. */
export function placeOf(hash: string): Place | undefined {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const [tab, page] = [params.get('tab') ?? '', params.get('page') ?? ''];
  if (/^\d{1,15}$/.test(tab)) return { tab: Number(tab) };
  return page === '' ? undefined : { page };
}
