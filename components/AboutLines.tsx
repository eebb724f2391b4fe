import type { About } from './step-words';

/** What something was done to: its words, and its page where that is another. */
export function AboutLines({ about: { words, page } }: { about: About }) {
  return (
    <>
      {words !== '' && <p class="one-line small soft">{words}</p>}
      {page !== '' && <p class="one-line small soft">{page}</p>}
    </>
  );
}
