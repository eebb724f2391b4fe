/** The parser alone: the package's main file brings its quick check along, which costs bytes on every page. */
declare module '@mozilla/readability/Readability.js' {
  export { Readability as default } from '@mozilla/readability';
}
