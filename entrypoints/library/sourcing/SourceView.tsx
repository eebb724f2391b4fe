import type { Place } from '../place';
import type { LibraryState } from '../state';
import { OneSource } from './OneSource';
import { SourceList } from './SourceList';
import './sourcing.css';

interface Props {
  state: LibraryState;
  place: Extract<Place, { view: 'source' }>;
}

/** Everything that one source said. Without a name: the sources that there are. */
export function SourceView({ state, place: { name } }: Props) {
  return name === '' ? <SourceList state={state} /> : <OneSource key={name} state={state} name={name} />;
}
