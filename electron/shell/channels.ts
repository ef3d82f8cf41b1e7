// The names of the IPC channels, known to main and to the preload.

export const CALL = 'jiangxin:call';
export const CHANGED = 'jiangxin:changed';
export const PROGRESS = 'jiangxin:progress';
