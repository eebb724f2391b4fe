import { expect, test } from 'vitest';
import { TEXT_PART, textPart, wholeText } from './long-text';

test.each([0, 12, TEXT_PART - 1, TEXT_PART, TEXT_PART + 1, 3 * TEXT_PART, 3 * TEXT_PART + 7])(
  '%d characters come through whole, no message longer than a part',
  async (length) => {
    // A pair of surrogates at every odd offset, so that parts end in the middle of some.
    const text = `x${'😀'.repeat(length)}`.slice(0, length);
    const messages = [textPart(text, 0)];
    const whole = await wholeText(messages[0]!, async (from) => {
      messages.push(textPart(text, from));
      return messages.at(-1)!;
    });
    expect(whole).toBe(text);
    expect(Math.max(...messages.map((message) => message.length))).toBeLessThanOrEqual(TEXT_PART);
    expect(messages).toHaveLength(Math.floor(length / TEXT_PART) + 1);
  },
);

test('a text that is gone is an error', async () => {
  await expect(wholeText('x'.repeat(TEXT_PART), async () => null)).rejects.toThrow('gone');
});
