/**
 * A sample to try Whence on. Town, river and people are made up; the ways of naming a source, or none, are those
 * of real news: all six kinds, and two claims that name nobody. The text is an article, not a string of the
 * interface: it is in the one language that is read, whatever the reader's own.
 */
export function SampleArticle() {
  return (
    <article id="sample" lang="en" dir="ltr">
      <h2>Ferry to Great Skerry to run half as often from October</h2>
      <p class="byline">By Ansa Varley</p>
      <p>
        The ferry between Tolmouth and Great Skerry will run twice a day instead of four times from October,
        the harbour board said on Tuesday. It blamed rising fuel costs and an engine that is hard to repair.
      </p>
      <p>
        “We would rather sail twice and arrive than promise four times and stay in port,” said Jorun Haldane,
        who chairs the board.
      </p>
      <p>The ferry carried 61,000 passengers last year, fewer than in any year since 2009.</p>
      <p>
        According to an engineers’ report published in June, the older of the two engines “cannot be relied
        upon beyond the coming winter”. The report recommends that it be replaced before the storms begin.
      </p>
      <p>
        A person familiar with the talks said that the board had been offered a second-hand engine in spring
        and had turned it down. The Tolmouth Gazette first reported in July that the offer was never put to a
        vote.
      </p>
      <p>
        On the island the news was met with worry. “My daughter starts school on the mainland in a week,” said
        Petra Lunn, who runs the only bakery on Great Skerry. She added that she would have to move if the
        last boat left at four.
      </p>
      <p>
        Bookings for the coming summer are reportedly down by a third. The ministry of transport denied that
        it had been asked for money, and said it would meet the board next month.
      </p>
      <p>The crossing takes 50 minutes, and the nearest bridge lies 40 kilometres to the north.</p>
    </article>
  );
}
