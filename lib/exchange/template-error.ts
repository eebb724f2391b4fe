/** What is wrong with a template. Each has a sentence (`library.report.template`). */
export type TemplateTrouble =
  | 'unknown-field'
  | 'unknown-filter'
  | 'unknown-tag'
  | 'syntax'
  | 'too-long'
  | 'too-much'
  | 'too-slow';

/** A template that cannot be filled in: nothing of the file is written then. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  /**
   * @param line of the template, counted from 1
   * @param what the field, filter or tag that there is not, or what the parser says
   */
  constructor(
    readonly trouble: TemplateTrouble,
    readonly line: number,
    readonly what: string,
  ) {
    super(`line ${line}: ${trouble}${what === '' ? '' : `: ${what}`}`);
  }
}

/** What Liquid throws, as far as it tells where and why. */
interface LiquidTrouble {
  message: string;
  token?: { getPosition(): number[] };
  originalError?: { message: string };
}

const TROUBLES: [RegExp, TemplateTrouble][] = [
  [/undefined variable: ([^\n,]*?)(?:, line|$)/, 'unknown-field'],
  [/undefined filter: ([^\n,]*?)(?:, line|$)/, 'unknown-filter'],
  [/tag "?([^"\n]*?)"? not found/, 'unknown-tag'],
  [/^parse length limit exceeded()/, 'too-long'],
  [/^memory alloc limit exceeded()/, 'too-much'],
  [/^template render limit exceeded()/, 'too-slow'],
];

/** What Liquid throws in our terms. */
export function templateError(error: unknown): TemplateError {
  if (error instanceof TemplateError) return error;
  const { message, token, originalError } = error as LiquidTrouble;
  const line = token?.getPosition()[0] ?? 1;
  const why = originalError?.message ?? message;
  for (const [pattern, trouble] of TROUBLES) {
    const found = pattern.exec(why);
    if (found) return new TemplateError(trouble, line, found[1] ?? '');
  }
  // More than a string can hold.
  if (/^Invalid string length|allocation size overflow/.test(why))
    return new TemplateError('too-much', line, '');
  return new TemplateError('syntax', line, why.replace(/, line:\d+, col:\d+.*$/s, ''));
}
