import { i18n } from '#i18n';
import { KindSample } from '../../../components/KindSample';
import type { Chosen } from '../../../components/setting-signal';
import { kindWord } from '../../../components/words';
import {
  LINES,
  LOOKED_KINDS,
  type LookedKind,
  type Looks,
  TINTS,
  USUAL_LOOKS,
} from '../../../lib/page/marks/look';
import { MarkPreview } from './MarkPreview';
import './marks.css';

/** How marks look, with a text that shows it at once. */
export function MarkChoice({ looks }: { looks: Chosen<Looks> }) {
  const now = looks.value.value ?? USUAL_LOOKS;
  const isUsual = JSON.stringify(now) === JSON.stringify(USUAL_LOOKS);
  return (
    <section id="marks">
      <h2>{i18n.t('settings.marks.title')}</h2>
      <p>{i18n.t('settings.marks.what')}</p>
      <MarkPreview />
      <table class="looks">
        <thead>
          <tr>
            <th scope="col">{i18n.t('settings.marks.kind')}</th>
            <th scope="col">{i18n.t('settings.marks.line')}</th>
            <th scope="col">{i18n.t('settings.marks.tint')}</th>
          </tr>
        </thead>
        <tbody>
          {LOOKED_KINDS.map((kind) => (
            <LookRow key={kind} kind={kind} looks={looks} now={now} />
          ))}
        </tbody>
      </table>
      <p class="row">
        <button
          type="button"
          class="chip"
          disabled={isUsual}
          onClick={() => void looks.choose(() => USUAL_LOOKS)}
        >
          {i18n.t('settings.marks.usual')}
        </button>
      </p>
    </section>
  );
}

function LookRow({ kind, looks, now }: { kind: LookedKind; looks: Chosen<Looks>; now: Looks }) {
  const word = kindWord(kind);
  const look = now[kind];
  const choose = (changed: Partial<typeof look>) =>
    void looks.choose((all) => ({ ...all, [kind]: { ...all[kind], ...changed } }));
  return (
    <tr>
      <th scope="row">
        <KindSample kind={kind} /> <span>{word}</span>
      </th>
      <td>
        <select
          aria-label={i18n.t('settings.marks.lineOf', [word])}
          value={look.line}
          onChange={({ currentTarget }) => {
            const line = LINES.find((each) => each === currentTarget.value);
            if (line) choose({ line });
          }}
        >
          {LINES.map((line) => (
            <option key={line} value={line}>
              {i18n.t(`settings.marks.lines.${line}`)}
            </option>
          ))}
        </select>
      </td>
      <td>
        <select
          aria-label={i18n.t('settings.marks.tintOf', [word])}
          value={look.tint}
          onChange={({ currentTarget }) => {
            const tint = TINTS.find((each) => each === currentTarget.value);
            if (tint) choose({ tint });
          }}
        >
          {TINTS.map((tint) => (
            <option key={tint} value={tint}>
              {i18n.t(`settings.marks.tints.${tint}`)}
            </option>
          ))}
        </select>
      </td>
    </tr>
  );
}
