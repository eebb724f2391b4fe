/** Under this name the content script finds what `page-inner` offers. */
export const INNER = 'whenceInner';
