/** What the parameters of an address are for. */

/**
 * Parameters that say how the reader came here, never what is shown. From the lists of uBlock Origin, ClearURLs and
 * Firefox, without those that some sites name an article by (`cid`, `ref`, `source`, `mod`).
 */
const TRACKING = [
  // Analytics and mailings.
  /^(utm_\w+|mtm_\w+|matomo_\w+|pk_\w+|piwik_\w+|hsa_\w+|_hs(enc|mi)|__hs\w+|hsctatracking|mc_[ce]id|mkt_tok|ml_subscriber(_hash)?|vero_\w+|oly_(anon|enc)_id|wickedid|elqtrack(id)?|dm_i|_g[al]|_branch_(match_id|referrer)|ss_email_id|wt_mc|xtor|s_cid|s_kwcid|ef_id|spm)$/i,
  // Advertisements and social networks.
  /^(fbclid|fb_(ref|source|action_ids|action_types)|gclid|gclsrc|gad_\w+|dclid|gbraid|wbraid|srsltid|msclkid|yclid|twclid|ttclid|rdt_cid|li_fat_id|irclickid|epik|scid|igshid|igsh|sfnsn|__twitter_impression|tblci|dicbo|soc_(src|trk)|taid|hootpostid)$/i,
  // Publishers' own.
  /^(at_(medium|campaign|custom\d|link_\w+|format|bbc_team|ptr_name|campaign_type)|ns_(source|mchannel|campaign|linkname|fee)|cmpid|cmp|ncid|ito|itm_\w+|int_?(cid|cmp|source)|ocid|icid|smid|smtyp|ref_src|ref_url|reflink|srnd|leadsource|guccounter|guce_\w+|\.tsrc|wpisrc|wpmm|pwapi_token|regi_id|referringsource|searchresultposition|unlocked_article_code|sharetype|share_token|gift(copy|id)?|gaa_\w+|traffic_source)$/i,
  // What AMP's caches and viewers add.
  /^(amp_(js_v|gsa|r|ct|lite)|usqp|aoh)$/i,
];

/** Parameters that ask for another make of the same text, and the values they do it with. */
const VARIANTS: [name: RegExp, value: RegExp][] = [
  [/^_?amp$/i, /^(1|true|amp)?$/i],
  [/^(output|output_?type|outputformat|format|view|mode|version)$/i, /^(amp|print|printable|mobile)$/i],
  [/^(print|printable|printer_?friendly|print_?view)$/i, /^(1|true|yes|y|print)?$/i],
  [/^(page_?wanted)$/i, /^(all|print|1)$/i],
  [/^(single_?page|one_?page|full_?page|show_?all|view_?all|show_?full)$/i, /^(1|true|yes|y|all)?$/i],
];

/** The first page of an article, or all of them on one. Where no path names it, `page` may be its number. */
const PAGES: typeof VARIANTS = [[/^(page|pg|paged|page_?(no|num|number))$/i, /^(1|all)$/i]];

/** Parameters that name the article whatever the path says. */
const IDENTIFIER =
  /^(p|v|doc|page|pg|item|post|num|nr|no|art|artikel|title|slug|file|\w*(id|uuid|guid|num|number)|(story|article|news)(_?(id|no|nr))?)$/i;

export type Parameter = [name: string, value: string];

/** The parameters that tell something of what is shown, in their order. */
export function keptParameters(url: URL): Parameter[] {
  return [...url.searchParams].filter(([name]) => !isTracking(name));
}

export function isTracking(name: string): boolean {
  return TRACKING.some((pattern) => pattern.test(name));
}

/**
 * Whether a parameter only asks for the printed, mobile or AMP version, or for all on one page.
 * @param isNamed whether the path names the article
 */
export function asksForVariant([name, value]: Parameter, isNamed: boolean): boolean {
  const variants = isNamed ? [...VARIANTS, ...PAGES] : VARIANTS;
  return variants.some(([names, values]) => names.test(name) && values.test(value));
}

export function isIdentifier([name]: Parameter): boolean {
  return IDENTIFIER.test(name);
}

/** `#!/story/7` and `#/story/7` are how some sites tell their articles apart. Other fragments are positions in a text. */
export function hasRoute({ hash }: URL): boolean {
  return /^#!?\/./.test(hash);
}
