import { i18n } from '#i18n';
import type { Evidence } from './markdown/evidence';

/** Links that the reader keeps as evidence, each with its site and the day on which it was seen. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  if (evidence.length === 0) return null;
  return (
    <div class="evidence">
      <p class="small soft">{i18n.t('markdown.evidence')}</p>
      <ul>
        {evidence.map(({ address, seen }, i) => (
          <li key={i}>
            <a
              href={address}
              title={address}
              target="_blank"
              rel="noopener noreferrer"
              referrerpolicy="no-referrer"
            >
              <bdi>{shortOf(address)}</bdi>
            </a>{' '}
            <span class="small soft">{i18n.t('markdown.seen', [dayWord(seen)])}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Without what every address begins with. */
const shortOf = (address: string): string =>
  address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');

/** The day as the reader's language has it. It is the reader's own, and no moment. */
const dayWord = (day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(i18n.region, { dateStyle: 'medium', timeZone: 'UTC' });
