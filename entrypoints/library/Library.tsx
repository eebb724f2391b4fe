import { useMemo } from 'preact/hooks';
import { UndoToast } from '../../components/UndoToast';
import { AgreementView } from './agreement/AgreementView';
import { ChangesView } from './changes/ChangesView';
import { CodesView } from './codes/CodesView';
import { Header } from './Header';
import { NotesView } from './notes/NotesView';
import { createNotes, type NotesState } from './notes/notes-state';
import { Sentences } from './Sentences';
import { SafeView } from './safe/SafeView';
import { CompareView } from './sourcing/CompareView';
import { SiteView } from './sourcing/SiteView';
import { SourceView } from './sourcing/SourceView';
import type { LibraryState } from './state';
import { TagsView } from './tags/TagsView';
import { TakeView } from './take/TakeView';
import { TextView } from './texts/TextView';

/** The frame of the library: the place that is shown stands in it. */
export function Library({ state }: { state: LibraryState }) {
  // Kept while other places are looked at: one comes back to what was found.
  const notes = useMemo(() => createNotes(state), [state]);
  return (
    <>
      <Header places={state.places} />
      <Sentences state={state} />
      <main>
        <View state={state} notes={notes} />
      </main>
      <UndoToast undo={state.undo} />
    </>
  );
}

function View({ state, notes }: { state: LibraryState; notes: NotesState }) {
  const place = state.places.place.value;
  switch (place.view) {
    case 'notes':
      return <NotesView notes={notes} />;
    case 'tags':
      return <TagsView state={state} />;
    case 'agreement':
      return <AgreementView state={state} />;
    case 'codes':
      return <CodesView state={state} />;
    case 'source':
      return <SourceView state={state} place={place} />;
    case 'site':
      return <SiteView state={state} place={place} />;
    case 'compare':
      return <CompareView state={state} place={place} />;
    case 'text':
      return <TextView state={state} place={place} />;
    case 'take':
      return <TakeView state={state} place={place} />;
    case 'safe':
      return <SafeView state={state} />;
    case 'changes':
      return <ChangesView state={state} />;
  }
}
