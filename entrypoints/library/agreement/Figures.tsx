import { i18n } from '#i18n';
import type { AgreementFound } from '../../../lib/library/agreement-api';
import { aspectKey, aspectWord, figureWord, shareWord } from './words';

/** The figures, an aspect a row. */
export function Figures({ found }: { found: AgreementFound }) {
  return (
    <div class="figures">
      <table>
        <caption class="visually-hidden">{i18n.t('coding.agree.figures')}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n.t('coding.agree.judged')}</th>
            <th scope="col">{i18n.t('coding.agree.units')}</th>
            <th scope="col">{i18n.t('coding.agree.shared')}</th>
            <th scope="col">{i18n.t('coding.agree.kappa')}</th>
            <th scope="col">{i18n.t('coding.agree.alpha')}</th>
            <th scope="col">{i18n.t('coding.agree.differing')}</th>
          </tr>
        </thead>
        <tbody>
          {found.aspects.map(({ aspect, agreement, differing }) => (
            <tr key={aspectKey(aspect)}>
              <th scope="row">
                <bdi>{aspectWord(aspect)}</bdi>
              </th>
              <td data-name={i18n.t('coding.agree.units')}>{agreement.units.toLocaleString(i18n.region)}</td>
              <td data-name={i18n.t('coding.agree.shared')}>{shareWord(agreement.shared)}</td>
              <td data-name={i18n.t('coding.agree.kappa')}>{figureWord(agreement.kappa)}</td>
              <td data-name={i18n.t('coding.agree.alpha')}>{figureWord(agreement.alpha)}</td>
              <td data-name={i18n.t('coding.agree.differing')}>
                {differing.length.toLocaleString(i18n.region)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="soft small">{i18n.t('coding.agree.about')}</p>
    </div>
  );
}
