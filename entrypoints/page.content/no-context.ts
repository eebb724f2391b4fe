/**
 * Stands in for the context that WXT gives a content script (`wxt.config.ts`). Ours needs none, and a page pays for
 * what it carries: a watcher of addresses, timers, and an event by which any page can stop the script.
 */
export class ContentScriptContext {}
