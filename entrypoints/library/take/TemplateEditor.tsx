import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { fieldWord, templateWord } from '../../../components/file-words';
import { listedFields } from '../../../lib/exchange/markdown-sample';
import type { Templates } from './templates';

/** The template by which each page is written, what can be in it, and what it comes to. */
export function TemplateEditor({ templates }: { templates: Templates }) {
  const id = useId();
  const text = templates.text.value;
  const shown = templates.shown.value;
  if (text === undefined) return null;
  return (
    <details class="template">
      <summary>{i18n.t('library.take.template.title')}</summary>
      <div class="two">
        <div>
          <label for={`${id}-text`}>{i18n.t('library.take.template.text')}</label>
          <textarea
            id={`${id}-text`}
            rows={18}
            spellcheck={false}
            dir="ltr"
            value={text}
            aria-describedby={`${id}-problem`}
            onInput={(event) => templates.type(event.currentTarget.value)}
          />
          <p id={`${id}-problem`} role="status">
            {shown && 'trouble' in shown && templateWord(shown)}
          </p>
          <p class="row">
            <button
              type="button"
              class="chip"
              disabled={!templates.isChanged.value}
              onClick={() => void templates.keep()}
            >
              {i18n.t('library.take.template.keep')}
            </button>
            <button
              type="button"
              class="chip"
              disabled={!templates.isOwn.value}
              onClick={() => void templates.begin()}
            >
              {i18n.t('library.take.template.begin')}
            </button>
          </p>
        </div>
        <div>
          <p id={`${id}-shown`}>{i18n.t('library.take.template.shown')}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keys */}
          <section class="shown" tabIndex={0} aria-labelledby={`${id}-shown`}>
            <pre class="words">{shown && 'text' in shown ? shown.text : ''}</pre>
          </section>
        </div>
      </div>
      <details>
        <summary>{i18n.t('library.take.template.fields')}</summary>
        <dl class="fields small">
          {listedFields().map(({ name, key, example }) => (
            <div key={name}>
              <dt>
                <code>{`{{ ${name} }}`}</code>
              </dt>
              <dd>
                {fieldWord(key)} {example !== '' && <span class="soft words">{example}</span>}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </details>
  );
}
