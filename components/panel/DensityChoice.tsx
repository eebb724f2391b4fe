import { i18n } from '#i18n';
import { DENSITIES, type Density } from '../../lib/density';

interface DensityChoiceProps {
  density: Density | undefined;
  onChoose: (density: Density) => void;
}

/** How much is marked on this site. */
export function DensityChoice({ density = 'all', onChoose }: DensityChoiceProps) {
  return (
    <div class="density">
      <select
        aria-label={i18n.t('keys.density.label')}
        value={density}
        onChange={({ currentTarget }) => {
          const chosen = DENSITIES.find((each) => each === currentTarget.value);
          if (chosen) onChoose(chosen);
        }}
      >
        {DENSITIES.map((each) => (
          <option key={each} value={each}>
            {i18n.t(`keys.density.${each}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
