/**
 * The address under which a page's annotations are kept: without what does not tell articles apart.
 * Two articles must never share one; that one article has two is the lesser harm.
 */

export interface AddressParts {
  url: string;
  /** `<link rel="canonical">`, as written. */
  canonical?: string;
}

/** Parameters that say how the reader came here, never what is shown. From the lists of uBlock Origin and Firefox. */
const TRACKING =
  /^(utm_\w+|mtm_\w+|pk_\w+|at_(medium|campaign|custom\d|link_\w+|format|bbc_team|ptr_name|campaign_type)|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_[ce]id|mkt_tok|_hs(enc|mi)|__hs\w+|vero_\w+|wickedid|oly_(anon|enc)_id|cmpid|cmp|ncid|ito|ocid|icid|smid|smtyp|ref_src|ref_url|srnd|guccounter|guce_\w+|__twitter_impression)$/i;

/** The address of a page. Returns the URL as it is where it cannot be read. */
export function pageAddress({ url, canonical }: AddressParts): string {
  const own = parse(url);
  if (!own) return url;
  const named = canonical ? parse(canonical, url) : undefined;
  return normal(named && isPlausible(named, own) ? named : own);
}

function parse(url: string, base?: string): URL | undefined {
  try {
    return new URL(url, base);
  } catch {
    return undefined;
  }
}

/**
 * Whether a canonical link may speak for this page. Links left over in a template point to the home page or to
 * another article; so does one that drops a query by which a site tells its articles apart.
 */
function isPlausible(canonical: URL, own: URL): boolean {
  if (!/^https?:$/.test(canonical.protocol) || !/^https?:$/.test(own.protocol)) return false;
  if (site(canonical.hostname) !== site(own.hostname)) return false;
  if (isHome(canonical) && !isHome(own)) return false;
  const path = articlePath(own);
  if (articlePath(canonical) !== path && !sharesName(canonical, own)) return false;
  const dropped = kept(own).filter(([, value]) => !canonical.href.includes(encodeURIComponent(value)));
  return isSpecific(path) ? !dropped.some(([name]) => IDENTIFIER.test(name)) : dropped.length === 0;
}

/** The last two labels, or three under a public suffix such as co.uk: enough to tell www., m. and amp. apart from others. */
function site(host: string): string {
  const labels = host.split('.');
  const isShort =
    labels.length > 2 && labels.at(-1)!.length === 2 && /^(co|com|org|net|ac|gov|edu)$/.test(labels.at(-2)!);
  return labels.slice(isShort ? -3 : -2).join('.');
}

function isHome({ pathname, search }: URL): boolean {
  return /^\/(index\.\w+)?$/.test(pathname) && search === '';
}

/** The path without what marks a mobile or printed version. */
function articlePath({ pathname }: URL): string {
  return pathname
    .replace(/\/(amp|print)(?=\/|$)/g, '')
    .replace(/\.amp(?=\.html?$|$)/, '')
    .replace(/\/+$/, '');
}

/** Characters of a path's segment that is a headline or an identifier, not a section. */
const LONG_SEGMENT = 8;

/** Whether a path names the same article in another section: its longest segment is in both. */
function sharesName(canonical: URL, own: URL): boolean {
  const segments = articlePath(own).split('/');
  const longest = segments.reduce((a, b) => (b.length > a.length ? b : a), '');
  return longest.length >= LONG_SEGMENT && articlePath(canonical).split('/').includes(longest);
}

/** Parameters that name the article whatever the path says. */
const IDENTIFIER = /^(p|v|doc|page|item|post|([a-z]*_?)?id|(story|article|news)(_?id)?)$/i;

/** Whether a path names one article, by a headline of several words or a long number, rather than a script. */
function isSpecific(path: string): boolean {
  return /\d{5}|[^/-]+-[^/-]+-[^/-]+/.test(path);
}

function kept(url: URL): [string, string][] {
  return [...url.searchParams].filter(([name]) => !TRACKING.test(name));
}

function normal(url: URL): string {
  const result = new URL(url);
  // `#!/story/7` and `#/story/7` are how some sites tell their articles apart.
  if (!/^#!?\//.test(result.hash)) result.hash = '';
  const parameters = kept(url);
  // Written anew only where something goes: serialising changes how unusual parameters are escaped.
  if (parameters.length < url.searchParams.size) result.search = new URLSearchParams(parameters).toString();
  if (/^https?:$/.test(result.protocol)) result.pathname = result.pathname.replace(/\/+$/, '') || '/';
  return result.href;
}
