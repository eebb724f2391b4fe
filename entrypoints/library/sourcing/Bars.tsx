import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { SourceKind } from '../../../lib/reading/types';
import type { Share } from '../../../lib/sourcing/interval';
import { betweenWord, percentWord, shareOf } from './words';

export interface Bar extends Share {
  key: string;
  /** In the picture. */
  label: string;
  /** In the table, where it is more than its label. */
  name?: ComponentChildren;
  kind?: SourceKind;
}

interface Props {
  title: string;
  /** Heading of the first column: what is counted. */
  what: string;
  /** And of the second: of what so many. */
  unit: string;
  bars: readonly Bar[];
}

/** In px: a line of words over each bar. */
const ROW = 40;
const [BAR_TOP, BAR] = [20, 12];
const TICK = 4;
const AXIS = 20;

/**
 * Shares as bars, with the same as a table beside them. What the true share probably lies between is a line across the
 * end of the bar.
 */
export function Bars({ title, what, unit, bars }: Props) {
  return (
    <figure class="bars">
      <figcaption>{title}</figcaption>
      <div class="chart-and-table">
        <Chart title={title} bars={bars} />
        <div class="table">
          <table>
            <thead>
              <tr>
                <th scope="col">{what}</th>
                <th scope="col">{unit}</th>
                <th scope="col">{i18n.t('library.sourcing.site.share')}</th>
                <th scope="col">{i18n.t('library.sourcing.site.probably')}</th>
              </tr>
            </thead>
            <tbody>
              {bars.map((bar) => (
                <tr key={bar.key}>
                  <th scope="row">{bar.name ?? bar.label}</th>
                  <td>{i18n.number(bar.count)}</td>
                  <td>{percentWord(shareOf(bar))}</td>
                  <td>{betweenWord(bar)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </figure>
  );
}

/** The longest label that has room beside its figure, in code units. */
const LONGEST = 34;

function Chart({ title, bars }: { title: string; bars: readonly Bar[] }) {
  // The scale ends at the next ten that holds everything.
  const end = Math.max(10, Math.ceil(Math.max(...bars.map(({ high }) => high * 10))) * 10);
  const scale = scaleTo(end);
  const words = bars.map((bar) => `${bar.label}: ${percentWord(shareOf(bar))}, ${betweenWord(bar)}`);
  const height = bars.length * ROW + AXIS;
  return (
    <svg class="chart" role="img" aria-label={`${title}. ${words.join('; ')}`} width="100%" height={height}>
      {bars.map((bar, at) => (
        <g key={bar.key} transform={`translate(0 ${at * ROW})`} data-kind={bar.kind}>
          <text x={scale.x(0)} y={14}>
            {bar.label.length > LONGEST ? `${bar.label.slice(0, LONGEST)}…` : bar.label}
            {'\u00A0\u00A0'}
            <tspan class="figure">{percentWord(shareOf(bar))}</tspan>
          </text>
          <rect class="ground" y={BAR_TOP} width="100%" height={BAR} />
          <rect class="bar" {...scale.from0(shareOf(bar))} y={BAR_TOP} height={BAR} />
          <KindLine kind={bar.kind} from={scale.x(0)} to={scale.x(shareOf(bar))} />
          <g class="whisker">
            <line
              x1={scale.x(bar.low)}
              x2={scale.x(bar.high)}
              y1={BAR_TOP + BAR / 2}
              y2={BAR_TOP + BAR / 2}
            />
            {[bar.low, bar.high].map((edge, side) => (
              <line
                key={side}
                x1={scale.x(edge)}
                x2={scale.x(edge)}
                y1={BAR_TOP + BAR / 2 - TICK}
                y2={BAR_TOP + BAR / 2 + TICK}
              />
            ))}
          </g>
        </g>
      ))}
      <text class="axis" x={scale.x(0)} y={height - 4}>
        {i18n.number(0)}
      </text>
      <text class="axis" x={scale.x(end / 100)} y={height - 4} text-anchor="end">
        {percentWord(end / 100)}
      </text>
    </svg>
  );
}

/** Where shares stand, in the direction of the writing. @param end of the scale, in per cent */
function scaleTo(end: number) {
  const percent = (share: number) => Math.min(100, (share * 10_000) / end);
  const isTurned = i18n.direction === 'rtl';
  const x = (share: number) => `${isTurned ? 100 - percent(share) : percent(share)}%`;
  return { x, from0: (share: number) => ({ x: isTurned ? x(share) : '0', width: `${percent(share)}%` }) };
}

/** How the line of each kind is drawn (`kinds.css`): dashes in px, and its width. */
const LINES: Record<SourceKind, { dashes?: string; width: number; isDouble?: boolean }> = {
  person: { width: 2 },
  organization: { width: 1, isDouble: true },
  outlet: { width: 2, dashes: '7 4' },
  document: { width: 4 },
  unnamed: { width: 3, dashes: '3 4' },
  none: { width: 2, dashes: '1 3 6 3' },
};

/** Below the bar the line that marks this kind on a page: it is told without its colour. */
function KindLine({ kind, from, to }: { kind?: SourceKind; from: string; to: string }) {
  if (!kind) return null;
  const { dashes, width, isDouble } = LINES[kind];
  const y = BAR_TOP + BAR + width / 2;
  const ys = isDouble ? [y, y + 2] : [y];
  return ys.map((each) => (
    <line
      key={each}
      class="kind"
      x1={from}
      x2={to}
      y1={each}
      y2={each}
      stroke-width={width}
      stroke-dasharray={dashes}
    />
  ));
}

/** A share in a sentence: "31% (24–39%)". */
export const shareWord = (share: Share): string =>
  i18n.t('library.sourcing.shareBetween', [i18n.percent(shareOf(share)), betweenWord(share)]);
