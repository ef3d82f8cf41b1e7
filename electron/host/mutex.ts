// One writer at a time: commands and the write phases of jobs wait for each other in order.
export class Mutex {
  private tail: Promise<void> = Promise.resolve();

  /** Waits for its turn and returns the function that ends it. */
  async lock(): Promise<() => void> {
    const before = this.tail;
    let release: () => void = () => {};
    this.tail = new Promise((done) => {
      release = done;
    });
    await before;
    return release;
  }

  async run<T>(work: () => T): Promise<T> {
    const release = await this.lock();
    try {
      return work();
    } finally {
      release();
    }
  }
}
