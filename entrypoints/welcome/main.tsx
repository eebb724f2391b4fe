import { render } from 'preact';
import { i18n } from '#i18n';
import '../../components/base.css';
import { createSites } from './sites';
import './style.css';
import { Welcome } from './Welcome';

/** The page that opens after installing: what Whence does, something to try it on, and the choice of sites. */
document.title = i18n.t('welcome.title');

render(<Welcome sites={createSites()} />, document.body);
