// Opens an address in the user's own browser.
import { spawn } from 'node:child_process';

/** Why nothing can be opened here, or null when the browser was asked to. */
export function openBrowser(url, { platform = process.platform, env = process.env } = {}) {
  if (env.CI) return 'CI';
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return '没有图形桌面 · no desktop';
  const [command, ...args] = opener(platform, url);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => console.log(`打不开浏览器 · The browser could not be opened: ${command}`));
  child.unref();
  return null;
}

/** `start` takes its first quoted argument as a title; rundll32 takes the address as it is and goes through no shell. */
function opener(platform, url) {
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url];
  return [platform === 'darwin' ? 'open' : 'xdg-open', url];
}
