import { type Formed, type FormParagraph, given } from './form-paragraph';
import { labelOf } from './label';
import { isAllQuotation } from './whole-quotation';

/** Jane Roe, baker: “…”. The name before the colon is whose quotation it is. */

const COLON_CONFIDENCE = 0.95;

/** Of a paragraph that is a name, a colon and a quotation; `undefined` for others. */
export function nameBeforeColon(paragraph: FormParagraph): Formed | undefined {
  const { tokens, quotations } = paragraph;
  const first = quotations.find(({ last }) => last > 0);
  if (first === undefined) return undefined;
  const label = labelOf(tokens);
  if (label === undefined || !isAllQuotation(paragraph, label.next)) return undefined;
  const content = [tokens[label.next]!.start, tokens.at(-1)!.end] as const;
  return { found: [given([label.source], [label.colon], [content], COLON_CONFIDENCE)] };
}
