// All that a page can reach of this computer: call a procedure, hear of changes and of a job's progress.
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { CALL, CHANGED, PROGRESS } from './shell/channels.ts';

/** The listener sees the data only: the event object would carry ipcRenderer itself. */
function listen(channel: string, listener: (data: unknown) => void): () => void {
  const relay = (_event: IpcRendererEvent, data: unknown): void => listener(data);
  ipcRenderer.on(channel, relay);
  return () => void ipcRenderer.removeListener(channel, relay);
}

contextBridge.exposeInMainWorld('jiangxin', {
  call: (path: unknown, input: unknown, jobId?: unknown) => ipcRenderer.invoke(CALL, path, input, jobId),
  onChanged: (listener: (data: unknown) => void) => listen(CHANGED, listener),
  onProgress: (listener: (data: unknown) => void) => listen(PROGRESS, listener),
});
