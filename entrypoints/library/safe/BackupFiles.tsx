import { i18n } from '#i18n';
import type { Backups, Files } from './backups';

/** Whether backups are made by themselves, and where each is written as a file, too. */
export function BackupFiles({ backups }: { backups: Backups }) {
  const choices = backups.choices.value;
  if (!choices) return null;
  const places: readonly Files[] = backups.canNameFolder
    ? ['none', 'folder', 'downloads']
    : ['none', 'downloads'];
  return (
    <>
      <label class="choice">
        <input
          type="checkbox"
          checked={choices.isOn}
          onChange={() => void backups.choose({ isOn: !choices.isOn })}
        />
        <span>{i18n.t('library.safe.isOn')}</span>
      </label>
      <fieldset class="plain">
        <legend>{i18n.t('library.safe.files.title')}</legend>
        {places.map((each) => (
          <label key={each} class="choice">
            <input
              type="radio"
              name="files"
              checked={choices.files === each}
              onClick={() => void backups.choose({ files: each })}
            />
            <span>
              {i18n.t(`library.safe.files.${each}`)}
              {each === 'folder' && choices.files === 'folder' && choices.folder && (
                <span class="small soft words">{choices.folder.name}</span>
              )}
            </span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
