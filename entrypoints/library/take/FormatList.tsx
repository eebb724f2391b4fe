import { i18n } from '#i18n';
import { OUT_FORMATS } from '../../../lib/exchange/format-list';
import type { Exporting } from './exporting';

const PURPOSES = [...new Set(OUT_FORMATS.map(({ purpose }) => purpose))];

/** The formats by what they are for, each with what its file holds. */
export function FormatList({ exporting: { format } }: { exporting: Exporting }) {
  return (
    <div class="formats">
      {PURPOSES.map((purpose) => (
        <fieldset key={purpose} class="plain">
          <legend>{i18n.t(`library.take.purpose.${purpose}`)}</legend>
          {OUT_FORMATS.filter((each) => each.purpose === purpose).map(({ id }) => (
            <label key={id} class="choice">
              <input
                type="radio"
                name="format"
                checked={format.value === id}
                onChange={() => {
                  format.value = id;
                }}
              />
              <span class="grow">
                {i18n.t(`library.take.format.${id}.name`)}
                <span class="small soft">{i18n.t(`library.take.format.${id}.holds`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
