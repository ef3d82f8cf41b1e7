// Binds the host to the window over IPC: the only file that listens to a page, and it listens to ours only.
import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import type { Host } from '../host/host.ts';
import { CALL, CHANGED, PROGRESS } from './channels.ts';
import { isOurs, ORIGIN } from './origin.ts';

/** Answers the pages of `contents` until the returned function is called. */
export function bindHost(host: Host, contents: WebContents): () => void {
  ipcMain.handle(CALL, (event, path: unknown, input: unknown, jobId: unknown) => {
    if (!isOurPage(event, contents))
      return { ok: false, error: { code: 'forbidden', key: 'error.noSuchCall', params: {} } };
    return host.dispatch(path, input, typeof jobId === 'string' ? jobId : undefined);
  });
  const send = (channel: string, data: unknown): void => {
    if (!contents.isDestroyed()) contents.send(channel, data);
  };
  const stop = [
    host.onChanged((tables) => send(CHANGED, tables)),
    host.onProgress((progress) => send(PROGRESS, progress)),
  ];
  return () => {
    for (const off of stop) off();
    ipcMain.removeHandler(CALL);
  };
}

/** The top frame of our own window, showing our own origin. */
function isOurPage({ sender, senderFrame }: IpcMainInvokeEvent, contents: WebContents): boolean {
  if (!senderFrame || sender !== contents || senderFrame.parent !== null) return false;
  return senderFrame.origin === ORIGIN && isOurs(senderFrame.url);
}
