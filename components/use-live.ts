import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';

/**
 * What a query of the database answers, and answers anew when rows that it read are written, as long as the component
 * is shown. The query stays the one of the first time: a component about something else is another, by its key.
 * @param initial until the first answer, and where the database cannot be read
 */
export function useLive<T>(query: () => Promise<T>, initial: T): T {
  const [value, setValue] = useState(initial);
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({ next: setValue, error: () => setValue(initial) });
    return () => subscription.unsubscribe();
  }, []);
  return value;
}
