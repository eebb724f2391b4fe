import { once } from 'node:events';
import type { Browser as Puppeteer } from 'puppeteer-core';

export function isRunning(puppet: Puppeteer): boolean {
  const running = puppet.process();
  return running?.exitCode === null && running.signalCode === null;
}

/**
 * Kills the browser that Puppeteer has started, and all that it has started itself: Puppeteer makes it the leader of a
 * group of processes. Resolves when it has ended.
 */
export async function killGroup(puppet: Puppeteer): Promise<void> {
  const running = puppet.process();
  if (running?.pid === undefined || !isRunning(puppet)) return;
  const ended = once(running, 'exit');
  process.kill(-running.pid, 'SIGKILL');
  await ended;
}
