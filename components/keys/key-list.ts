import { i18n } from '#i18n';

/** Views of ours that have keys of their own. */
export type KeyView = 'popup' | 'library' | 'card' | 'other';

/** Keys that are pressed together, named by `keyWord`, or a letter as it is. */
export type Keys = readonly string[];

export interface KeyRow {
  what: string;
  /** Any of these does it. */
  keys: readonly Keys[];
}

export interface KeyGroup {
  view: KeyView | 'page' | 'writing' | 'everywhere';
  title: string;
  rows: readonly KeyRow[];
}

const UNDO: Keys = ['ctrl', 'Z'];
const REDO: Keys = ['ctrl', 'shift', 'Z'];
const ESCAPE: Keys = ['escape'];
const ENTER: Keys = ['enter'];

/** The keys that are built in, by where they work; those of this view first. */
export function keyGroups(view: KeyView): KeyGroup[] {
  const groups: KeyGroup[] = [
    {
      view: 'popup',
      title: i18n.t('keys.group.popup'),
      rows: [
        { what: i18n.t('keys.does.otherList'), keys: [['left'], ['right'], ['home'], ['end']] },
        { what: i18n.t('keys.does.backToLists'), keys: [ESCAPE] },
      ],
    },
    {
      view: 'library',
      title: i18n.t('keys.group.library'),
      rows: [
        { what: i18n.t('keys.does.search'), keys: [['/']] },
        { what: i18n.t('keys.does.toList'), keys: [['down'], ENTER] },
        {
          what: i18n.t('keys.does.otherRow'),
          keys: [['up'], ['down'], ['pageUp'], ['pageDown'], ['home'], ['end']],
        },
        { what: i18n.t('keys.does.readRow'), keys: [ENTER] },
        { what: i18n.t('keys.does.selectRow'), keys: [['space']] },
        {
          what: i18n.t('keys.does.selectMore'),
          keys: [
            ['shift', 'up'],
            ['shift', 'down'],
          ],
        },
        { what: i18n.t('keys.does.selectAll'), keys: [['ctrl', 'A']] },
        { what: i18n.t('keys.does.remove'), keys: [['delete']] },
        { what: i18n.t('keys.does.selectNone'), keys: [ESCAPE] },
      ],
    },
    {
      view: 'card',
      title: i18n.t('keys.group.card'),
      rows: [{ what: i18n.t('keys.does.closeCard'), keys: [ESCAPE] }],
    },
    {
      view: 'page',
      title: i18n.t('keys.group.page'),
      rows: [
        { what: i18n.t('keys.does.openInHand'), keys: [ENTER] },
        { what: i18n.t('keys.does.putDown'), keys: [ESCAPE] },
      ],
    },
    {
      view: 'writing',
      title: i18n.t('keys.group.writing'),
      rows: [
        { what: i18n.t('keys.does.save'), keys: [['ctrl', 'enter']] },
        { what: i18n.t('keys.does.addTag'), keys: [ENTER] },
        { what: i18n.t('keys.does.removeTag'), keys: [['backspace']] },
        { what: i18n.t('markdown.does.chooseTag'), keys: [['down'], ['up']] },
        { what: i18n.t('markdown.does.bold'), keys: [['ctrl', 'B']] },
        { what: i18n.t('markdown.does.italic'), keys: [['ctrl', 'I']] },
        { what: i18n.t('markdown.does.link'), keys: [['ctrl', 'K']] },
        { what: i18n.t('markdown.does.preview'), keys: [['ctrl', 'Alt', 'P']] },
        { what: i18n.t('keys.does.closeEditor'), keys: [ESCAPE] },
      ],
    },
    {
      view: 'everywhere',
      title: i18n.t('keys.group.everywhere'),
      rows: [
        { what: i18n.t('keys.does.undo'), keys: [UNDO] },
        { what: i18n.t('keys.does.redo'), keys: [REDO, ['ctrl', 'Y']] },
        { what: i18n.t('keys.does.keys'), keys: [['?']] },
      ],
    },
  ];
  return groups.sort((a, b) => Number(b.view === view) - Number(a.view === view));
}

/** What is printed on a key, in the reader's language. */
export function keyWord(key: string): string {
  const isMac = navigator.platform.startsWith('Mac');
  const words: Record<string, string> = {
    ctrl: isMac ? '⌘' : i18n.t('keys.name.ctrl'),
    shift: i18n.t('keys.name.shift'),
    enter: i18n.t('keys.name.enter'),
    escape: i18n.t('keys.name.escape'),
    space: i18n.t('keys.name.space'),
    delete: i18n.t('keys.name.delete'),
    backspace: i18n.t('keys.name.backspace'),
    up: i18n.t('keys.name.up'),
    down: i18n.t('keys.name.down'),
    left: i18n.t('keys.name.left'),
    right: i18n.t('keys.name.right'),
    home: i18n.t('keys.name.home'),
    end: i18n.t('keys.name.end'),
    pageUp: i18n.t('keys.name.pageUp'),
    pageDown: i18n.t('keys.name.pageDown'),
  };
  return words[key] ?? key;
}

/** What each of our commands does, by its name in the manifest, in the order in which they are listed. */
export function commandWords(): [name: string, what: string][] {
  return [
    ['_execute_action', i18n.t('keys.command.popup')],
    ['open-side-panel', i18n.t('commandSidePanel')],
    ['next-mark', i18n.t('commandNext')],
    ['previous-mark', i18n.t('commandPrevious')],
    ['next-of-kind', i18n.t('keys.command.kind')],
    ['next-without-source', i18n.t('keys.command.unsourced')],
    ['open-mark', i18n.t('keys.command.open')],
    ['annotate-selection', i18n.t('keys.command.annotate')],
    ['hide-marks', i18n.t('keys.command.hide')],
    ['density', i18n.t('keys.command.density')],
    ['print-notes', i18n.t('keys.command.print')],
    ['open-library', i18n.t('commandLibrary')],
    ['search-library', i18n.t('keys.command.search')],
    ['undo-last', i18n.t('keys.command.undo')],
    ['show-keys', i18n.t('keys.command.keys')],
  ];
}
