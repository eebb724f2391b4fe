import type { ComponentChildren } from 'preact';
import { openLibrary } from '../open-library';
import type { Frame } from './state';

interface LibraryLinkProps {
  frame: Frame;
  /** Of a view, as it stands behind `#`; without it the library is shown as it is. */
  address?: string;
  /** What it says for those who hear it by itself; begins with what is seen. */
  label?: string;
  children: ComponentChildren;
}

/** Leads to the library. */
export function LibraryLink({ frame, address, label, children }: LibraryLinkProps) {
  return (
    <button
      type="button"
      class="link"
      aria-label={label}
      onClick={() => void openLibrary(address).then(() => frame.leave())}
    >
      {children}
    </button>
  );
}

/** Of what one source said on all pages. */
export const addressOfSource = (name: string): string => `/source?${new URLSearchParams({ name })}`;

/** Of all notes on a page. @param page its address */
export const addressOfPage = (page: string): string => `/notes?${new URLSearchParams({ page })}`;
