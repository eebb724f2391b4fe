import { useEffect, useRef } from 'preact/hooks';
import { SINGLE_KEYS } from '../../lib/settings/single-keys';
import { onSetting, readSetting } from '../../lib/settings/stored';

/** Whether single characters are shortcuts, for handlers of keys to ask. Until it is read they are. */
export function useSingleKeys(): { readonly current: boolean } {
  const are = useRef(true);
  useEffect(() => {
    const ending = new AbortController();
    const set = (now: boolean) => {
      are.current = now;
    };
    void readSetting(SINGLE_KEYS).then(set, () => {});
    onSetting(SINGLE_KEYS, set, ending.signal);
    return () => ending.abort();
  }, []);
  return are;
}
