import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { OWN_TEXT_PAGE } from '../../lib/texts/own-address';
import { addressOf, type Place, type Places } from './place';

const PLACES = [
  { to: { view: 'notes', query: { text: '', filters: {}, sort: 'modified' } }, name: 'notes' },
  { to: { view: 'tags' }, name: 'tags' },
  { to: { view: 'codes' }, name: 'codes' },
  { to: { view: 'source', name: '' }, name: 'sources' },
  { to: { view: 'site', scope: {} }, name: 'sites' },
  { to: { view: 'compare' }, name: 'compare' },
  { to: { view: 'agreement' }, name: 'agreement' },
  { to: { view: 'take', way: 'out' }, name: 'take' },
  { to: { view: 'safe' }, name: 'safe' },
  { to: { view: 'changes' }, name: 'changes' },
] as const satisfies { to: Place; name: string }[];

/** The name, and the way from one place to another. */
export function Header({ places }: { places: Places }) {
  const here = places.place.value.view;
  const nav = useRef<HTMLElement>(null);
  // In a narrow window the name of what is shown may have no room in the line.
  useLayoutEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [here]);
  return (
    <header class="frame">
      <h1>{i18n.t('library.title')}</h1>
      <nav ref={nav} aria-label={i18n.t('library.frame.places')}>
        {PLACES.map(({ to, name }) => (
          <a key={name} href={`#${addressOf(to)}`} aria-current={to.view === here ? 'page' : undefined}>
            {wordOf(name)}
          </a>
        ))}
        <a href={OWN_TEXT_PAGE} target="_blank" rel="noopener">
          {i18n.t('text.title')}
        </a>
      </nav>
    </header>
  );
}

const wordOf = (name: (typeof PLACES)[number]['name']): string =>
  name === 'codes' || name === 'agreement' ? i18n.t(`coding.frame.${name}`) : i18n.t(`library.frame.${name}`);
