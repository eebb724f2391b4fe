/** Names of keys as tests write them ("Control+Enter"), in the terms of each protocol. */

/** https://www.w3.org/TR/webdriver/#keyboard-actions: keys without a character of their own. */
const WEBDRIVER: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

/** The parts of a combination, in the order in which they go down. */
export const partsOf = (keys: string): string[] => keys.split(/(?<=.)\+/);

export const webDriverKey = (key: string): string => WEBDRIVER[key] ?? key;

interface KeyAction {
  type: 'keyDown' | 'keyUp';
  value: string;
}

/** BiDi actions that press a combination and let it go again, last key first. */
export function combination(keys: string): KeyAction[] {
  const values = partsOf(keys).map(webDriverKey);
  return [
    ...values.map((value) => ({ type: 'keyDown', value }) as const),
    ...values.reverse().map((value) => ({ type: 'keyUp', value }) as const),
  ];
}

/** BiDi actions that type a text, character by character; a line break is the Enter key. */
export const typing = (text: string): KeyAction[] =>
  Array.from(text, (character) =>
    combination(character === '\n' ? 'Enter' : character === '+' ? '+' : character),
  ).flat();
