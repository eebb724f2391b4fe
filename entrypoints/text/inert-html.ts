/** Trusted Types, where the browser has them. https://w3c.github.io/trusted-types/dist/spec/ */
declare const trustedTypes:
  | {
      createPolicy(
        name: string,
        rules: { createHTML(html: string): string },
      ): { createHTML(html: string): string };
    }
  | undefined;

const rules = { createHTML: (html: string): string => html };

/**
 * Makes a document of HTML that was brought. It has no window: no script in it runs, nothing is loaded, and nothing of it
 * is ever put on a page of ours but words. This is the one place of ours in which a string is taken for HTML: the policy
 * lets nobody else do that, for its name is good once a page, and nobody is given it.
 */
export const parseInert: (html: string) => Document = (() => {
  let policy: typeof rules | undefined;
  return (html) => {
    policy ??=
      typeof trustedTypes === 'undefined' ? rules : trustedTypes.createPolicy('whence-inert-html', rules);
    return new DOMParser().parseFromString(policy.createHTML(html), 'text/html');
  };
})();
