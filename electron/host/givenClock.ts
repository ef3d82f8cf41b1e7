// A clock that a run from source may be given, so that a journey plays on the same day every time.
import { type Clock, systemClock } from './clock.ts';

/** JIANGXIN_NOW (an ISO moment with offset) is the time at the start, and it runs on from there. A packed program never asks. */
export function givenClock(env: NodeJS.ProcessEnv = process.env): Clock {
  const start = Date.parse(env.JIANGXIN_NOW ?? '');
  if (Number.isNaN(start)) return systemClock;
  const ahead = start - systemClock.now().getTime();
  return { now: () => new Date(systemClock.now().getTime() + ahead) };
}
