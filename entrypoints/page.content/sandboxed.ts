/**
 * Whether the browser keeps this page from its own origin (`sandbox`): a frame in it, of ours too, is nobody's then, and
 * can ask nothing. Files have no origin anywhere.
 */
export const isSandboxed = ({ defaultView, location }: Document): boolean =>
  defaultView?.origin === 'null' && /^https?:$/.test(location.protocol);
