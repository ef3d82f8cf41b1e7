// The one origin that the window shows, and whether an address belongs to it.

export const SCHEME = 'app';
export const ORIGIN = 'app://jiangxin';

/** True only for addresses of our own origin; a URL of a scheme that Node does not know has no origin there, so its parts are compared. */
export function isOurs(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === 'app:' && url.host === 'jiangxin' && url.username === '' && url.password === '';
}
