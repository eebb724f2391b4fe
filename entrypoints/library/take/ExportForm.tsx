import { i18n } from '#i18n';
import { ExportFoot } from './ExportFoot';
import { type Exporting, WHICH } from './exporting';
import { FormatList } from './FormatList';
import { LockForm } from './LockForm';
import { TemplateEditor } from './TemplateEditor';

/** What is to leave, and in which format. */
export function ExportForm({ exporting }: { exporting: Exporting }) {
  return (
    <form
      class="sides"
      onSubmit={(event) => {
        event.preventDefault();
        void exporting.make();
      }}
    >
      <div>
        <FormatList exporting={exporting} />
        <TemplateEditor templates={exporting.templates} />
      </div>
      <div class="beside">
        {exporting.format.value === 'backup' ? (
          <LockForm lock={exporting.lock} />
        ) : (
          <WhichOnes exporting={exporting} />
        )}
        <ExportFoot exporting={exporting} />
      </div>
    </form>
  );
}

function WhichOnes({ exporting: { which, counts } }: { exporting: Exporting }) {
  return (
    <fieldset class="plain">
      <legend>{i18n.t('library.take.which.title')}</legend>
      {WHICH.map((each) => {
        const count = counts.value[each];
        // What nothing is known of cannot be chosen; all can, whatever is known.
        if (count === undefined && each !== 'all') return null;
        return (
          <label key={each} class="choice">
            <input
              type="radio"
              name="which"
              checked={which.value === each}
              onChange={() => {
                which.value = each;
              }}
            />
            <span class="grow">{i18n.t(`library.take.which.${each}`)}</span>
            {count !== undefined && <span class="soft figure">{i18n.number(count)}</span>}
          </label>
        );
      })}
    </fieldset>
  );
}
