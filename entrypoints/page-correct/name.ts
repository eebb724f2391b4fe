/** Under this name the content script finds what puts a reading right, in the world that both share. */
export const CORRECT = 'whenceCorrect';
