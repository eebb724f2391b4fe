/** What the host of an address says of the site. */

/** The last two labels, or three under a public suffix such as co.uk: enough to tell www., m. and amp. apart from others. */
export function site(host: string): string {
  const labels = host.split('.');
  const isShort =
    labels.length > 2 && labels.at(-1)!.length === 2 && /^(co|com|org|net|ac|gov|edu)$/.test(labels.at(-2)!);
  return labels.slice(isShort ? -3 : -2).join('.');
}

/** Labels under which a site shows the same pages. */
const SAME_PAGES = /^(www\d?|m|mobile|amp)$/;

/** The host without the labels that only choose a version: `en.m.courier.example` as `en.courier.example`. */
export function plainHost(host: string): string {
  const named = site(host);
  const labels = host.slice(0, -named.length).split('.').slice(0, -1);
  return [...labels.filter((label) => !SAME_PAGES.test(label)), named].join('.');
}
