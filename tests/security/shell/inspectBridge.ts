// Who is answered over IPC, and what the page is given.
import { seen } from '../../support/electronStandIn.ts';

export async function bridgeFindings(): Promise<string[]> {
  return [...(await senderFindings()), ...exposedFindings(), ...(await channelFindings())];
}

/** A call from anywhere but the top frame of our window at our origin is refused before the host sees it. */
async function senderFindings(): Promise<string[]> {
  const found: string[] = [];
  const contents = seen.windows[0]!.webContents;
  const good = { sender: contents as unknown, senderFrame: contents.mainFrame as unknown };
  const frame = (change: object) => ({ ...good, senderFrame: { ...contents.mainFrame, ...change } });
  const bad: Record<string, typeof good> = {
    'no frame': { ...good, senderFrame: null },
    'another origin': frame({ origin: 'https://evil.example' }),
    'a similar origin': frame({ origin: 'app://jiangxin.evil' }),
    'another address': frame({ url: 'https://evil.example/' }),
    'a frame inside': frame({ parent: {} }),
    'another window': { ...good, sender: Object.create(contents) },
  };
  if ([...seen.handlers.keys()].join() !== 'jiangxin:call') found.push(`channels ${[...seen.handlers.keys()]}`);
  const call = seen.handlers.get('jiangxin:call');
  const codeOf = async (event: typeof good) => (await call?.(event, 'nothing.here', {}))?.error?.code;
  if ((await codeOf(good)) === 'forbidden') found.push('our own page is refused');
  for (const [name, event] of Object.entries(bad))
    if ((await codeOf(event)) !== 'forbidden') found.push(`answers ${name}`);
  return found;
}

/** Names and nothing else: no object of Electron, no function that takes a channel. */
function exposedFindings(): string[] {
  const bridge = seen.exposed.get('jiangxin') ?? {};
  const names = Object.keys(bridge).sort().join();
  const found = names === 'call,onChanged,onProgress' ? [] : [`exposes ${names}`];
  if ([...seen.exposed.keys()].join() !== 'jiangxin') found.push(`exposes ${[...seen.exposed.keys()]}`);
  for (const [name, value] of Object.entries(bridge))
    if (typeof value !== 'function') found.push(`exposes the object ${name}`);
  const heard: unknown[][] = [];
  bridge.onChanged?.((...args: unknown[]) => heard.push(args));
  seen.windows[0]!.webContents.send('jiangxin:changed', ['t']);
  if (JSON.stringify(heard) !== '[[["t"]]]') found.push('a listener gets more than the data');
  return found;
}

/** Whatever a page says, it reaches our one channel. */
async function channelFindings(): Promise<string[]> {
  const bridge = seen.exposed.get('jiangxin');
  try {
    const reply = await bridge.call('shell:open', { a: 1 });
    return reply?.ok === false ? [] : ['an unknown call is answered'];
  } catch (error) {
    return [`a call chose its channel: ${String(error)}`];
  }
}
