import { Fragment } from 'preact';
import { i18n } from '#i18n';
import { HowSaid } from '../../../components/HowSaid';
import { KindSample } from '../../../components/KindSample';
import { kindWord } from '../../../components/words';
import type { MarkSnapshot } from '../../../lib/annotations/model';
import { rememberedDetails } from '../../../lib/attribution-details';
import { addressOf } from '../place';

interface Props {
  reading: MarkSnapshot | undefined;
  /** Names that the reader joined, with those under which they are shown. */
  names: ReadonlyMap<string, string>;
  isOnWords: boolean;
}

/** Who says it, of what kind, and how; each source leads to all that it said. */
export function SaidBy({ reading, names, isOnWords }: Props) {
  if (!reading) {
    return (
      <h3 class="soft">{isOnWords ? i18n.t('library.notes.selected') : i18n.t('library.notes.pageNote')}</h3>
    );
  }
  const kind = reading.mark === 'claim' ? 'claim' : (reading.sources[0]?.kind ?? 'none');
  const { speakers, ...said } = rememberedDetails(reading);
  return (
    <div class="said-by">
      <h3 class="row">
        <KindSample kind={kind} />
        {speakers.map(({ name }, i) => (
          <Fragment key={name}>
            {i > 0 && ', '}
            <SourceLink name={names.get(name) ?? name} />
          </Fragment>
        ))}
        <span class={speakers.length > 0 ? 'soft kind-word' : ''}>{kindWord(kind)}</span>
      </h3>
      {reading.mark === 'attribution' && (
        <p class="small soft">
          <HowSaid {...said} />
        </p>
      )}
    </div>
  );
}

function SourceLink({ name }: { name: string }) {
  return (
    <a
      class="words"
      href={`#${addressOf({ view: 'source', name })}`}
      title={i18n.t('library.notes.ofSource', [name])}
    >
      {name}
    </a>
  );
}
