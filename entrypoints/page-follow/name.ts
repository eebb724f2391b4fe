/** Under this name the content script finds the script that follows the page, in the world that both share. */
export const FOLLOW = 'whenceFollow';
