// Makes the demonstration data as the program itself does when somebody opens the sample college.

/** Makes the sample college in `dataDir`, where the program opens it without a password. */
export async function demoStore(dataDir) {
  const { openHost } = await import('../electron/host/host.ts');
  const { givenClock } = await import('../electron/host/givenClock.ts');
  console.log('正在准备示例数据 · Preparing sample data…');
  const said = [];
  const host = openHost({ dataDir, clock: givenClock(), log: (line) => said.push(line) });
  try {
    const reply = await host.dispatch('access.openSample', {});
    if (!reply.ok) throw new Error(`${JSON.stringify(reply.error)}\n${said.join('\n')}`);
  } finally {
    await host.close();
  }
}
