import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { LongList } from '../../../components/LongList';
import type { AgreementFound, AgreementUnit } from '../../../lib/library/agreement-api';
import type { AgreementState } from './agreement';
import { aspectKey, aspectWord, saidWords } from './words';

/** What the two see differently, side by side. */
export function Differences({ agreement, found }: { agreement: AgreementState; found: AgreementFound }) {
  const chosen = useSignal('');
  const typed = useSignal('');
  const aspect = found.aspects.find((each) => aspectKey(each.aspect) === chosen.value);
  const places = new Set((aspect ? [aspect] : found.aspects).flatMap(({ differing }) => differing));
  const words = typed.value.trim().toLocaleLowerCase();
  const rows = found.units.filter(
    (unit, place) => places.has(place) && (words === '' || unit.words.toLocaleLowerCase().includes(words)),
  );
  const [first, second] = agreement.sides.map(({ value }) => value.name ?? '');
  return (
    <>
      <h3>{i18n.t('coding.agree.differences', rows.length)}</h3>
      <p class="row filter">
        <label class="row">
          {i18n.t('coding.agree.in')}
          <select
            value={chosen.value}
            onChange={(event) => {
              chosen.value = event.currentTarget.value;
            }}
          >
            <option value="">{i18n.t('coding.agree.anything')}</option>
            {found.aspects.map((each) => (
              <option key={aspectKey(each.aspect)} value={aspectKey(each.aspect)}>
                {aspectWord(each.aspect)}
              </option>
            ))}
          </select>
        </label>
        <input
          type="search"
          aria-label={i18n.t('coding.agree.find')}
          placeholder={i18n.t('coding.agree.find')}
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
        />
        <button type="button" class="chip" onClick={agreement.exportTable}>
          {i18n.t('coding.agree.export')}
        </button>
      </p>
      <div class="differences">
        <LongList rows={rows}>
          {(unit) => (
            <Row
              key={`${unit.page} ${found.units.indexOf(unit)}`}
              unit={unit}
              names={[first ?? '', second ?? '']}
              codes={found.codes}
              hasPages={found.pages.length > 1}
            />
          )}
        </LongList>
      </div>
    </>
  );
}

interface RowProps {
  unit: AgreementUnit;
  names: [string, string];
  codes: readonly string[];
  /** Several articles are compared: each row says which it is of. */
  hasPages: boolean;
}

function Row({ unit: { words, page, said }, names, codes, hasPages }: RowProps) {
  return (
    <li>
      <p class="words">{words}</p>
      {hasPages && (
        <p class="soft small words">
          <bdi>{page}</bdi>
        </p>
      )}
      <dl class="two">
        {said.map((each, side) => (
          <div key={names[side]! + side}>
            <dt class="soft small words">
              <bdi>{names[side]}</bdi>
            </dt>
            <dd class="words">{saidWords(each, codes)}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
