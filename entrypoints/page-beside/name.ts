/** Under this name the content script finds the second script, in the world that both share and the page does not see. */
export const BESIDE = 'whenceBeside';
