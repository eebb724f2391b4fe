import { type ComponentChildren, Fragment, toChildArray } from 'preact';

/** What is there of these, parted by middle dots. */
export function Dotted({ children }: { children: ComponentChildren }) {
  // Text of no length is no piece; what is absent or false, Preact leaves out itself.
  const pieces = toChildArray(children).filter((piece) => piece !== '');
  return pieces.map((piece, i) => (
    <Fragment key={i}>
      {i > 0 && ' · '}
      {piece}
    </Fragment>
  ));
}
