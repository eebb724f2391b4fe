/** Two letters as words with this code are on the page. A picture: the code's name stands beside it. */
export function CodeSample({ look }: { look: number }) {
  return (
    <span class="sample" data-code={look} aria-hidden="true">
      Aa
    </span>
  );
}
