import { useEffect, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { createEngineChoice, type EngineChoice } from './engine-choice';
import { type Choice, ENGINE_IDS, ENGINES, engineOf } from './engines';
import { type FurtherLink, furtherLinks, type Wanted } from './links';
import './look-further.css';

interface LookFurtherProps {
  wanted: Wanted;
  /** Does what a press means, where it counts. Without it each does. */
  press?: (action: () => void) => void;
}

/** Links by which the reader may look further. None is loaded until it is pressed, and what pressing one tells is said. */
export function LookFurther({ wanted, press = (action) => action() }: LookFurtherProps) {
  const engine = useMemo(createEngineChoice, []);
  useEffect(engine.follow, [engine]);
  const choice = engine.choice.value;
  // For the moment until it is known: what is offered then is not moved again.
  if (choice === null) return null;
  const links = furtherLinks(wanted, choice && engineOf(choice), i18n.region);
  return (
    <section class="further" aria-label={i18n.t('further.title')}>
      {!choice && <Ask engine={engine} press={press} />}
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <a
              href={link.href}
              title={link.href}
              target="_blank"
              rel="noopener noreferrer"
              referrerpolicy="no-referrer"
            >
              {wordOf(link, choice)}
            </a>
          </li>
        ))}
      </ul>
      <p class="small soft">
        {i18n.t('further.tells')}{' '}
        {choice && (
          <button type="button" class="link small" onClick={() => press(() => void engine.choose(undefined))}>
            {i18n.t('further.another')}
          </button>
        )}
      </p>
    </section>
  );
}

function Ask({ engine, press }: { engine: EngineChoice; press: (action: () => void) => void }) {
  return (
    <fieldset class="row bare">
      <legend class="small soft">{i18n.t('further.ask')}</legend>
      {ENGINE_IDS.map((id) => (
        <button key={id} type="button" class="chip" onClick={() => press(() => void engine.choose(id))}>
          {ENGINES[id].name}
        </button>
      ))}
    </fieldset>
  );
}

function wordOf(link: FurtherLink, choice: Choice | undefined): string {
  const engine = choice ? engineOf(choice).name : '';
  if (link.what === 'name') return i18n.t('further.name', [link.name, engine]);
  if (link.what === 'words') return i18n.t('further.words', [engine]);
  return i18n.t(`further.${link.what}`);
}
