import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { i18n } from '#i18n';
import { createFurniture } from './furniture';
import { BESIDE } from './name';
import { subjectOf } from './subjects';

/**
 * What stands beside the article and is needed only once the reader turns to a mark or a selection: put into
 * the page by the background when the content script first asks for it.
 */
export const beside = { createFurniture, subjectOf, text: i18n.t };
export type Beside = typeof beside;

export default defineUnlistedScript(() => {
  Object.assign(globalThis, { [BESIDE]: beside });
});
