/** What the host of an address says of the site. */

import { LONGEST_HOST } from './parse';
import { ownedLabels } from './public-suffix';

/** Labels under which a site shows the same pages. */
const SAME_PAGES = /^(www\d?|m|mobile|amp)$/;

/**
 * The host without the labels that only choose a version: `en.m.courier.example` as `en.courier.example`. Labels that
 * somebody registered stay, however they read: `m.github.io` is the site of whoever took that name.
 */
export function plainHost(host: string): string {
  if (host.length > LONGEST_HOST) return host;
  // The root's own dot: the same name in the DNS, though browsers keep its pages apart.
  const labels = host.replace(/\.$/, '').split('.');
  if (!labels.some((label) => SAME_PAGES.test(label))) return labels.join('.');
  const owned = labels.length - ownedLabels(labels);
  return labels.filter((label, index) => index >= owned || !SAME_PAGES.test(label)).join('.');
}

export const isWeb = ({ protocol }: URL) => protocol === 'https:' || protocol === 'http:';

/** Whether two addresses are of one host, or of hosts that one owner has for the same pages. Another port is another. */
export function isSameSite(one: URL, other: URL): boolean {
  if (!isWeb(one) || !isWeb(other)) return one.protocol === other.protocol && one.host === other.host;
  return one.port === other.port && plainHost(one.hostname) === plainHost(other.hostname);
}
