// The time that a test's own thread has worked: what else the computer does at the moment does not count.

/** Milliseconds since some moment; only differences mean something. */
export function cpuTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
