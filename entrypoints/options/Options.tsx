import { i18n } from '#i18n';
import { StoredList } from '../../components/StoredList';
import type { Stored } from '../../components/stored-figures';
import { DeleteEverything } from './DeleteEverything';
import type { Deleting } from './deleting';
import { LastingChoice } from './LastingChoice';
import type { Lasting } from './lasting';
import { SearchEngine } from './SearchEngine';

interface Props {
  stored: Stored;
  lasting: Lasting;
  deleting: Deleting;
}

export function Options({ stored, lasting, deleting }: Props) {
  return (
    <main>
      <h1>{i18n.t('options.title')}</h1>
      <StoredList stored={stored} />
      <LastingChoice lasting={lasting} />
      <SearchEngine />
      <DeleteEverything deleting={deleting} stored={stored} />
    </main>
  );
}
