import { proxy } from 'comlink';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Progress } from '../../../lib/library/api';
import type { LibraryState } from '../state';

export interface Answer<T> {
  /** The last one there was, while a newer is awaited. */
  value?: T;
  /** Share of the readings that were looked through, where that takes a while. */
  share?: number;
  isStopped: boolean;
  stop(): void;
  goOn(): void;
}

/**
 * What the worker answers, asked again when something was written.
 * @param key names what is asked: what was answered to another is not shown
 */
export function useAnswer<T>(
  { worker, written, readingsWritten, failed }: LibraryState,
  key: string,
  ask: (progress: Progress) => Promise<T>,
): Answer<T> {
  const [answer, setAnswer] = useState<{ key: string; value: T }>();
  const [share, setShare] = useState<number>();
  const [stopped, setStopped] = useState(0);
  const isStopping = useRef(false);
  useEffect(() => {
    let isCurrent = true;
    isStopping.current = false;
    const progress = proxy((done: number) => {
      if (isCurrent) setShare(done);
    });
    ask(progress).then(
      (value) => {
        if (!isCurrent) return;
        setAnswer({ key, value });
        setShare(undefined);
      },
      (error) => {
        if (isCurrent && !isStopping.current) failed(error);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [key, written.value, readingsWritten.value, stopped < 0 ? 0 : stopped]);
  return {
    ...(answer?.key === key && { value: answer.value }),
    ...(share !== undefined && share < 1 && { share }),
    isStopped: stopped < 0,
    stop() {
      isStopping.current = true;
      setStopped((times) => -Math.abs(times) - 1);
      void worker.stopSourcing();
    },
    goOn() {
      setStopped((times) => Math.abs(times) + 1);
    },
  };
}
