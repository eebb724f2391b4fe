import { i18n } from '#i18n';
import { STORED_KINDS } from '../lib/annotations/stored-sizes';
import { sizeWord } from './size-word';
import './stored.css';
import type { Stored } from './stored-figures';

/** What is stored: how many of each kind, and how large they are. */
export function StoredList({ stored }: { stored: Stored }) {
  const sizes = stored.sizes.value;
  const done = stored.done.value;
  const inAll = stored.inAll.value;
  return (
    <section>
      <h2>{i18n.t('options.stored.title')}</h2>
      <p>{i18n.t('options.stored.where')}</p>
      {stored.problem.value !== undefined && <p role="alert">{stored.problem.value}</p>}
      {sizes && (
        <table class="stored" aria-busy={done < 1}>
          <thead>
            <tr>
              <th scope="col">{i18n.t('options.stored.kind')}</th>
              <th scope="col" class="figure">
                {i18n.t('options.stored.number')}
              </th>
              <th scope="col" class="figure">
                {i18n.t('options.stored.size')}
              </th>
            </tr>
          </thead>
          <tbody>
            {STORED_KINDS.map((kind) => (
              <tr key={kind}>
                <th scope="row">
                  {i18n.t(`options.stored.${kind}`)}
                  <span class="small soft">{i18n.t(`options.stored.about.${kind}`)}</span>
                </th>
                <td class="figure">{i18n.number(sizes[kind].rows)}</td>
                <td class="figure">{sizes[kind].bytes === undefined ? '…' : sizeWord(sizes[kind].bytes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {sizes && done < 1 && (
        <p class="row weighing">
          <label for="weighing">{i18n.t('options.stored.weighing')}</label>
          <progress id="weighing" value={done} />
        </p>
      )}
      {inAll !== undefined && <p class="soft">{i18n.t('options.stored.inAll', [sizeWord(inAll)])}</p>}
    </section>
  );
}
