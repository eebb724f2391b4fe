import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { Fragment, jsx, jsxs } from 'preact/jsx-runtime';
import { isLeaving } from './links';
import { safeTree } from './safe-tree';

/** Markdown as elements: by trees, and never by a string of HTML. A file of its own: it is loaded when first needed. */
export default function Rendered({ text }: { text: string }) {
  return useMemo(() => elementsOf(text), [text]);
}

/** Elements of a note in Markdown; of one that cannot be read as such its words as they are. */
export function elementsOf(text: string): ComponentChildren {
  try {
    return toJsxRuntime(safeTree(text), {
      Fragment,
      jsx,
      jsxs,
      components: { a: Leaving },
      elementAttributeNameCase: 'html',
      // A style would come of it.
      tableCellAlignToStyle: false,
    } as Parameters<typeof toJsxRuntime>[1]) as ComponentChildren;
  } catch {
    // It lies too deep. Nothing is lost with the signs in it.
    return <p class="words">{text}</p>;
  }
}

interface LeavingProps {
  href?: string;
  title?: string;
  children?: ComponentChildren;
}

/** The words of a link can say anything: where it leads is said beside them. */
function Leaving({ href, title, children }: LeavingProps) {
  if (href === undefined || !isLeaving(href)) return <>{children}</>;
  return (
    <a
      href={href}
      title={title ? `${title}: ${href}` : href}
      target="_blank"
      rel="noopener noreferrer"
      referrerpolicy="no-referrer"
    >
      {children}
    </a>
  );
}
