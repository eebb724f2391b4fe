import { openOwnPage } from './own-page';
import { inBoth, type Scene } from './scene';

/** A draft that has been pasted, invented like all that it speaks of. It has what a page of one's own text asks about. */
const DRAFT = `Ferry to Great Skerry to run half as often

By Ansa Varley

The ferry to Great Skerry will sail twice a day from October instead of four times, the harbour board said on Thursday.

“We would rather sail twice and arrive than promise four times and stay in port,” said Haldane.

The ferry carried 61,000 passengers last year, fewer than in any year since 2009.

According to an engineers’ report published in June, the older of the two engines “cannot be relied upon beyond the coming winter”. The board has not said what a new one would cost.

A person familiar with the talks said that the board had been offered a second-hand engine in spring and had turned it down. The Tolmouth Gazette first reported in July that the offer was never put to a vote.

Petra Lunn, who runs the bakery on the quay, said that she would have to move. “In August we live on the ten o’clock boat,” she said.

Bookings for the coming summer are reportedly down by a third.`;

/** One's own draft, marked in place, and what is asked about it. */
export const text: Scene = {
  name: 'text',
  async take({ browser }) {
    const view = await openOwnPage(browser, 'text.html');
    await view.waitFor('the field', () => document.querySelector('#own-words'));
    await view.evaluate((words) => {
      const field = document.querySelector<HTMLTextAreaElement>('#own-words')!;
      field.value = words;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.focus();
    }, DRAFT);
    await view.press('Control+Enter');
    await view.waitFor('what is asked', () => document.querySelector('.asks li'));
    const pictures = await inBoth(view, () => view.screenshot());
    await view.close();
    return pictures;
  },
};
