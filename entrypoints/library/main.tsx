import { proxy } from 'comlink';
import { render } from 'preact';
import { i18n } from '#i18n';
import '../../components/base.css';
import '../../components/page.css';
import { openStored } from '../../lib/annotations/stored';
import { sendMessage } from '../../lib/messages';
import { Library } from './Library';
import { createPlaces } from './place';
import './style.css';
import { startWorker } from './worker';

/** Every annotation on every page. */
document.title = i18n.t('library.title');

const stored = await openStored(() => sendMessage('troubleOfNotes', undefined));
const worker = startWorker();
const places = createPlaces();
await worker.open(proxy(() => {}));
render(<Library stored={stored} worker={worker} places={places} />, document.body);
