// Locks when nobody has been at work for a while.

export class IdleTimer {
  private readonly onIdle: () => void;
  private minutes = 0;
  private timer: NodeJS.Timeout | null = null;

  constructor(onIdle: () => void) {
    this.onIdle = onIdle;
  }

  start(minutes: number): void {
    this.minutes = minutes;
    this.touch(true);
  }

  /** Somebody is at work: the minutes begin anew. */
  touch(isStart = false): void {
    if (!isStart && !this.timer) return;
    this.stop();
    this.timer = setTimeout(this.onIdle, this.minutes * 60_000);
    this.timer.unref();
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }
}
