// Sets the clock of the computer for code in this process that asks no other clock, as a packed program does.

/** From now on it is `now` (an ISO moment), and time runs on from there, until the returned function is called. */
export function setComputerClock(now: string): () => void {
  const Real = Date;
  const ahead = Real.parse(now) - Real.now();
  class Shifted extends Real {
    constructor(...given: []) {
      if (given.length > 0) super(...given);
      else super(Real.now() + ahead);
    }
    static override now(): number {
      return Real.now() + ahead;
    }
  }
  globalThis.Date = Shifted as DateConstructor;
  return () => {
    globalThis.Date = Real;
  };
}
