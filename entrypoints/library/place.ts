import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Filters, Query, Sort } from '../../lib/search/query';

/** What the library shows. Each has an address, behind `#` of the library's: back and forward lead from one to the other. */
export type Place =
  | { view: 'notes'; query: Query; id?: string }
  | { view: 'source'; name: string }
  | { view: 'site'; scope: { site?: string; tag?: string; from?: number; to?: number } }
  | { view: 'tags' }
  | { view: 'codes' }
  | { view: 'agreement' }
  | { view: 'compare'; a?: string; b?: string }
  | { view: 'text'; page?: string }
  /** `seen`: what a view shows, which is to be exported. */
  | { view: 'take'; way: 'out' | 'in'; seen?: Query }
  | { view: 'safe' }
  | { view: 'changes' };

const START: Query = { text: '', filters: {}, sort: 'modified' };

/** "/notes?q=bridge&site=example.com&tag=a&not=b&sort=page&id=…" */
export function placeOf(address: string): Place {
  const [path = '', search = ''] = address.replace(/^#/, '').split('?', 2);
  const params = new URLSearchParams(search);
  const text = (name: string) => params.get(name) ?? undefined;
  const time = (name: string) => (params.has(name) ? Number(params.get(name)) : undefined);
  switch (path) {
    case '/source':
      return { view: 'source', name: text('name') ?? '' };
    case '/site':
      return {
        view: 'site',
        scope: defined({ site: text('site'), tag: text('tag'), from: time('from'), to: time('to') }),
      };
    case '/compare':
      return { view: 'compare', ...defined({ a: text('a'), b: text('b') }) };
    case '/text':
      return { view: 'text', ...defined({ page: text('page') }) };
    case '/tags':
      return { view: 'tags' };
    case '/codes':
      return { view: 'codes' };
    case '/agreement':
      return { view: 'agreement' };
    case '/take':
      return {
        view: 'take',
        way: text('way') === 'in' ? 'in' : 'out',
        ...(params.has('seen') && { seen: queryIn(params) }),
      };
    case '/safe':
      return { view: 'safe' };
    case '/changes':
      return { view: 'changes' };
    default:
      return { view: 'notes', query: queryIn(params), ...defined({ id: text('id') }) };
  }
}

export function addressOf(place: Place): string {
  const params = new URLSearchParams();
  const put = (name: string, value: string | number | undefined) => {
    if (value !== undefined && value !== '') params.set(name, String(value));
  };
  if (place.view === 'source') put('name', place.name);
  else if (place.view === 'text') put('page', place.page);
  else if (place.view === 'site') for (const [name, value] of Object.entries(place.scope)) put(name, value);
  else if (place.view === 'compare') {
    put('a', place.a);
    put('b', place.b);
  } else if (place.view === 'take') {
    if (place.way === 'in') put('way', 'in');
    if (place.seen) {
      put('seen', '1');
      putQuery(params, place.seen);
    }
  } else if (place.view === 'notes') {
    putQuery(params, place.query);
    put('id', place.id);
  }
  const search = params.toString();
  return `/${place.view}${search && `?${search}`}`;
}

const LISTS = ['site', 'page', 'source', 'kind', 'assessment', 'state'] as const;
const FLAGS = ['note', 'untagged', 'dismissed'] as const;
const TAGS = { all: 'tag', any: 'anytag', none: 'nottag' } as const;

function queryIn(params: URLSearchParams): Query {
  const filters: Filters = {};
  for (const name of LISTS) if (params.has(name)) filters[name] = params.getAll(name) as never;
  for (const name of FLAGS) if (params.has(name)) filters[name] = params.get(name) === '1';
  for (const [which, name] of Object.entries(TAGS))
    if (params.has(name)) filters.tags = { ...filters.tags, [which]: params.getAll(name) };
  for (const name of ['from', 'to'] as const) {
    const time = Number(params.get(name) ?? Number.NaN);
    if (Number.isFinite(time)) filters[name] = time;
  }
  return {
    ...START,
    text: params.get('q') ?? '',
    filters,
    sort: (params.get('sort') ?? START.sort) as Sort,
    ...(params.has('reversed') && { isReversed: true }),
  };
}

function putQuery(params: URLSearchParams, { text, filters, sort, isReversed }: Query): void {
  if (text !== '') params.set('q', text);
  for (const name of LISTS) for (const value of filters[name] ?? []) params.append(name, value);
  for (const name of FLAGS) if (filters[name] !== undefined) params.set(name, filters[name] ? '1' : '0');
  for (const [which, name] of Object.entries(TAGS))
    for (const tag of filters.tags?.[which as keyof typeof TAGS] ?? []) params.append(name, tag);
  for (const name of ['from', 'to'] as const)
    if (filters[name] !== undefined) params.set(name, String(filters[name]));
  if (sort !== START.sort) params.set('sort', sort);
  if (isReversed) params.set('reversed', '1');
}

const defined = <T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;

/**
 * ms after which an address that takes the place of another is written. Browsers refuse to write more than some 200 in ten
 * seconds, and who holds a key down in a list comes by 300.
 */
const SETTLED_MS = 150;

/** What is looked at closer at a place: in narrow windows the note, in the place of the list. */
export type Step = 'note';

/** As the browser keeps it with the address. */
interface Taken {
  step: Step;
}

const stepNow = (): Step | undefined => (history.state as Taken | null)?.step;

/** The place that is shown, which follows the address. */
export function createPlaces() {
  const place = signal<Place>(placeOf(location.hash));
  const step = signal(stepNow());
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function follow(): void {
    clearTimeout(waiting);
    waiting = undefined;
    batch(() => {
      place.value = placeOf(location.hash);
      step.value = stepNow();
    });
  }
  addEventListener('popstate', follow);
  addEventListener('hashchange', follow);

  /** Writes the address of what is shown, where that waits. */
  function settle(): void {
    if (waiting === undefined) return;
    clearTimeout(waiting);
    waiting = undefined;
    history.replaceState(history.state, '', `#${addressOf(place.peek())}`);
  }
  addEventListener('pagehide', settle);

  return {
    place: place as ReadonlySignal<Place>,
    /** A step at this place that was taken since one came to it: Back takes it back, and leaves the address as it is. */
    step: step as ReadonlySignal<Step | undefined>,
    take(next: Step) {
      if (step.peek() === next) return;
      settle();
      const taken: Taken = { step: next };
      history.pushState(taken, '');
      step.value = next;
    },
    /** @param isSame a place that takes that of the one shown: what is typed letter by letter is one step back */
    go(to: Place, { isSame = false } = {}) {
      if (isSame) {
        place.value = to;
        waiting ??= setTimeout(settle, SETTLED_MS);
        return;
      }
      settle();
      batch(() => {
        if (addressOf(to) !== addressOf(place.peek())) {
          history.pushState(null, '', `#${addressOf(to)}`);
          step.value = undefined;
        }
        place.value = to;
      });
    },
  };
}
export type Places = ReturnType<typeof createPlaces>;
