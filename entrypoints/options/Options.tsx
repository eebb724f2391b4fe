import { i18n } from '#i18n';
import { KeySheet } from '../../components/keys/KeySheet';
import { LicencesLink } from '../../components/LicencesLink';
import { SignChoice } from '../../components/SignChoice';
import { StoredList } from '../../components/StoredList';
import type { Chosen } from '../../components/setting-signal';
import type { Sites } from '../../components/site-list';
import type { Stored } from '../../components/stored-figures';
import type { Looks } from '../../lib/page/marks/look';
import type { Densities } from '../../lib/settings/density';
import type { WhenToRead } from '../../lib/settings/when-to-read';
import { Backup } from './Backup';
import { DeleteEverything } from './DeleteEverything';
import type { Deleting } from './deleting';
import { Languages } from './Languages';
import { LastingChoice } from './LastingChoice';
import type { LastBackup } from './last-backup';
import type { Lasting } from './lasting';
import { DensityDefault } from './marks/DensityDefault';
import { MarkChoice } from './marks/MarkChoice';
import { SearchEngine } from './SearchEngine';
import { Shortcuts } from './Shortcuts';
import { SiteChoices } from './sites/SiteChoices';

export interface Settings {
  stored: Stored;
  lasting: Lasting;
  deleting: Deleting;
  backup: LastBackup;
  sites: Sites;
  when: Chosen<WhenToRead | undefined>;
  looks: Chosen<Looks>;
  densities: Chosen<Densities>;
  singleKeys: Chosen<boolean>;
}

/** One section a file, in the order in which readers look for them; what deletes comes last. */
export function Options({ settings }: { settings: Settings }) {
  return (
    <main>
      <h1>{i18n.t('options.title')}</h1>
      <MarkChoice looks={settings.looks} />
      <DensityDefault densities={settings.densities} />
      <SiteChoices sites={settings.sites} when={settings.when} />
      <Languages />
      <Shortcuts single={settings.singleKeys} />
      <SignChoice />
      <SearchEngine />
      <Backup last={settings.backup} />
      <StoredList stored={settings.stored} />
      <LastingChoice lasting={settings.lasting} />
      <DeleteEverything deleting={settings.deleting} stored={settings.stored} />
      <LicencesLink />
      <KeySheet view="other" />
    </main>
  );
}
